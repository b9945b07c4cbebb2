-- What carries out somebody's rights finds the rows of one person in every table without reading the rows of
-- others: export, holdings and erasure.

create index trip_purpose_person on travel.trip_purpose (organisation_id, person_id);
create index trip_confirmation_person on travel.trip_confirmation (organisation_id, person_id);
create index trip_removal_person on travel.trip_removal (organisation_id, person_id);
create index trip_co2_person on travel.trip_co2 (organisation_id, person_id);
create index trip_coordinates_person on travel.trip_coordinates (organisation_id, person_id);
create index card_transaction_person on card.card_transaction (organisation_id, person_id);
create index set_aside_person on card.set_aside (organisation_id, person_id);
create index claim_withdrawal_person on money.claim_withdrawal (organisation_id, person_id);
create index payroll_total_person on money.payroll_total (organisation_id, person_id);
