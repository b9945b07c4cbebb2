-- What the desk answered to a dispute in its own words, when the provider was asked, and for what the use
-- was: a client sees disputes about its work and none about what is private. The purpose stands on the use,
-- and is carried over whoever writes either row.

do $$
declare
  service text;
begin
  foreach service in array array['shared_car', 'ev_charging', 'ov_fiets'] loop
    execute replace($shape$
      alter table mobility.{}_dispute
        add column answer text check (length(answer) between 1 and 500),
        add column purpose text check (purpose in ('commute', 'business', 'private')),
        add column letter_wanted_at timestamptz,
        add column letter_sent_at timestamptz,
        add check (answer is null or closed_at is not null),
        add check (letter_sent_at is null or letter_wanted_at is not null),
        alter column answer set statistics 0;
      create index {}_dispute_letter on mobility.{}_dispute (organisation_id, letter_wanted_at)
        where letter_wanted_at is not null and letter_sent_at is null;

      create function mobility.{}_take_purpose() returns trigger language plpgsql as $body$
      begin
        select u.purpose into new.purpose from mobility.{}_usage u
        where u.organisation_id = new.organisation_id and u.id = new.usage_id;
        return new;
      end $body$;
      create trigger {}_dispute_takes_purpose before insert on mobility.{}_dispute
        for each row execute function mobility.{}_take_purpose();

      create function mobility.{}_give_purpose() returns trigger language plpgsql as $body$
      begin
        update mobility.{}_dispute d set purpose = new.purpose
        where d.organisation_id = new.organisation_id and d.usage_id = new.id;
        return null;
      end $body$;
      create trigger {}_usage_gives_purpose after update of purpose on mobility.{}_usage
        for each row when (old.purpose is distinct from new.purpose)
        execute function mobility.{}_give_purpose();
    $shape$, '{}', service);
  end loop;
end $$;
