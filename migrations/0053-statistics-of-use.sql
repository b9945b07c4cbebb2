-- The planner keeps no examples of texts about what somebody used at a provider (0021), nor of card numbers.

do $$
declare
  one record;
begin
  for one in select * from (values
    ('card.card', 'chip_encrypted engraved_encrypted'),
    ('mobility.ev_charging_activation', 'provider subject_encrypted subject_hash'),
    ('mobility.ev_charging_booking', 'place provider ref'),
    ('mobility.ev_charging_check', 'location_ref point_ref provider'),
    ('mobility.ev_charging_dispute', 'reason'),
    ('mobility.ev_charging_order', 'location_ref plug_ref point_ref provider session_ref'),
    ('mobility.ev_charging_session', 'location_ref plug_ref point_ref provider session_key session_ref'),
    ('mobility.ev_charging_usage', 'booking_ref corrects parts place provider source_key tariff_key '
      'vat_basis_points vat_cents vat_exclusive_cents'),
    ('mobility.ov_fiets_activation', 'provider second_encrypted subject_encrypted subject_hash'),
    ('mobility.ov_fiets_dispute', 'reason'),
    ('mobility.ov_fiets_usage', 'booking_ref corrects parts place provider source_key tariff_key '
      'vat_basis_points vat_cents vat_exclusive_cents'),
    ('mobility.shared_car_activation', 'provider second_encrypted subject_encrypted subject_hash'),
    ('mobility.shared_car_booking', 'licence_plate place provider ref vehicle'),
    ('mobility.shared_car_dispute', 'reason'),
    ('mobility.shared_car_order', 'damage_part damage_report'),
    ('mobility.shared_car_ride', 'fuel heard_events pause_seconds pause_starts station_code tariff_key type_id '
      'vehicle_id'),
    ('mobility.shared_car_usage', 'booking_ref corrects parts place provider source_key tariff_key '
      'vat_basis_points vat_cents vat_exclusive_cents'),
    ('money.usage_charge', 'fuel provider service')
  ) as told (of_table, columns)
  loop
    execute (
      select format('alter table %s ', one.of_table)
        || string_agg(format('alter column %I set statistics 0', name), ', ')
      from unnest(string_to_array(one.columns, ' ')) name);
  end loop;
end $$;
