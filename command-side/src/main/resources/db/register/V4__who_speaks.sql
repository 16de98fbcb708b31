-- Who has a claimed account: an OPD (opd:...), the head of one (head:...), a leader (leader:...).
alter table opd_account_claim rename to account_claim;
alter table account_claim rename column opd to holder;
alter table account_claim rename constraint opd_account_handle to account_claim_handle;
alter index opd_account_claim_verified_handle rename to account_claim_verified_handle;
update account_claim set holder = 'opd:' || holder;
create index account_claim_holder on account_claim (holder);

-- The leaders, by whose days of office it is known for how long their accounts speak for the government. Written with the
-- events that say so, in the same transaction.
create table leader (
    leader text primary key,
    office text not null,
    since  date not null,
    until  date
);

-- Which accounts are the own ones of the head in office: they are the next head's affair no longer.
alter table directory_account add column of_head boolean not null default false;
