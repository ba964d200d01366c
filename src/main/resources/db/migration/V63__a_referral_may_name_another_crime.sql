-- F01 The duty to refer is of any crime: one of the table of thresholds, or another by name and article.
alter table referral_referral alter column offence drop not null;
alter table referral_referral add column other_crime varchar(100);
alter table referral_referral add column crime_article varchar(100);
alter table referral_referral add constraint referral_names_one_crime check (
    (offence is not null and other_crime is null and crime_article is null)
    or (offence is null and other_crime is not null and crime_article is not null));
