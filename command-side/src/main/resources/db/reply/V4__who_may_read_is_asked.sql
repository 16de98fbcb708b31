alter table reply_parcel drop constraint reply_parcel_kind_check;
alter table reply_parcel add constraint reply_parcel_kind_check
    check (kind in ('words', 'receipt', 'private-receipt', 'choice', 'question', 'visibility'));
