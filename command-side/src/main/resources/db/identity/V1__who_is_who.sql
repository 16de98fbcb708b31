-- Names of people, as pseudonyms, and whom they name, where that does not follow from the name itself. Gone with an erasure.
create table person_alias (
    alias  text not null primary key,
    sort   text not null,
    person text not null
);
create index person_alias_person on person_alias (person);

-- People who turned out to be one. Who has the same kin is erased together; gone with an erasure.
create table person_kin (
    person text not null primary key,
    kin    text not null
);
create index person_kin_kin on person_kin (kin);
