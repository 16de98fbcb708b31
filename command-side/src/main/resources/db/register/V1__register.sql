-- Which OPD an account on a platform belongs to. Written with the events that say so, in the same transaction: two
-- OPD that report one account at the same moment meet here.
create table opd_account_claim (
    platform   text not null,
    account_id text not null,
    handle     text,
    opd        text not null,
    primary key (platform, account_id),
    constraint opd_account_handle unique (platform, handle)
);

-- The directory that routing asks. It follows the OPD's events and can be emptied and built anew.
create table directory_opd (
    opd      text primary key,
    name     text not null,
    head     text,
    sequence bigint not null
);

create table directory_account (
    platform   text not null,
    account_id text not null,
    handle     text,
    opd        text not null,
    primary key (platform, account_id, opd)
);

create index directory_account_handle on directory_account (platform, handle);
create index directory_account_opd on directory_account (opd);

create table directory_category (
    opd      text not null,
    category text not null,
    primary key (category, opd)
);

create table directory_area (
    opd  text not null,
    area text not null,
    primary key (opd, area)
);

-- The service policy in force. One row.
create table policy_in_force (
    singleton          boolean primary key default true check (singleton),
    policy             text   not null,
    first_response_sec bigint not null,
    resolution_sec     bigint not null,
    silence_sec        bigint not null,
    sequence           bigint not null
);

create table policy_of_category (
    category           text primary key,
    first_response_sec bigint not null,
    resolution_sec     bigint not null
);

-- The regions by their official codes, as they were imported.
create table place (
    code       text primary key,
    parent     text     not null,
    level      smallint not null,
    name       text     not null,
    comparable text     not null
);

create index place_by_name on place (comparable, level);
create index place_by_parent on place (parent);
