-- F08-F13 Where a case has several referrals, an answer that arrives may say which letter of ours it is about.
alter table exchange_arrival add column referral_number varchar(100);
