-- The planner keeps examples of values in its statistics, and nothing takes them away with their rows: names,
-- places and coordinates would outlive their term there. Of personal texts none are gathered; no question of
-- ours depends on them.

create function platform.keep_no_examples(of regclass, variadic columns name[]) returns void
language plpgsql as $$
declare
  one name;
begin
  foreach one in array columns loop
    execute format('alter table %s alter column %I set statistics 0', of, one);
  end loop;
end $$;

select platform.keep_no_examples('people.person', 'name', 'email');
select platform.keep_no_examples('people.employment', 'personnel_number', 'cost_centre');
select platform.keep_no_examples('card.card', 'last_four', 'number_encrypted', 'number_hash');
select platform.keep_no_examples('card.card_transaction', 'origin', 'destination');
select platform.keep_no_examples('card.set_aside', 'origin', 'destination');
select platform.keep_no_examples('money.payroll_total', 'personnel_number');
select platform.keep_no_examples('money.settlement_line', 'personnel_number', 'cost_centre');
select platform.keep_no_examples('travel.trip', 'origin', 'destination');
select platform.keep_no_examples('travel.trip_coordinates', 'lat_e6', 'lon_e6', 'fixed_at');
select platform.keep_no_examples('travel.vehicle_plate', 'plate');
select platform.keep_no_examples('trust.complaint', 'complaint', 'email');
select platform.keep_no_examples('trust.complaint_step', 'answer');
select platform.keep_no_examples('trust.legal_demand', 'authority', 'statute', 'scope');
select platform.keep_no_examples('trust.legal_demand_step', 'reviewer', 'detail');
select platform.keep_no_examples('trust.request', 'asked');
select platform.keep_no_examples('trust.request_proof', 'token_hash');
select platform.keep_no_examples('trust.request_step', 'detail');
select platform.keep_no_examples('privacy.breach', 'facts');
select platform.keep_no_examples('privacy.breach_step', 'detail');
select platform.keep_no_examples('privacy.erasure', 'erasure_key');
select platform.keep_no_examples('privacy.held_row', 'held_data');
select platform.keep_no_examples('privacy.hold', 'ground', 'decided_by_first', 'decided_by_second');
select platform.keep_no_examples('privacy.staff_access', 'reason', 'ticket');
select platform.keep_no_examples('privacy.view', 'viewer', 'reason');
drop function platform.keep_no_examples(regclass, name[]);
