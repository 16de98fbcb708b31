-- Whether Diskominfo has made sure that a claimed account is the OPD's, and which handle it had then. Of claims from before
-- this was noted here it is not known (null): the OPD's events tell, when somebody asks.
alter table opd_account_claim
    add column verified        boolean,
    add column verified_handle text;

create index opd_account_claim_verified_handle on opd_account_claim (platform, verified_handle);
