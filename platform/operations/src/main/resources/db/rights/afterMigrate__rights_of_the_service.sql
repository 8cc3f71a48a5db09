-- What the service's own role may do with the schema, which belongs to the role that migrates (ADR 32).
-- After every migration, so that no table is forgotten, and a restored database has it again.
do $$
declare
  service constant text := '${service-role}';
  only_added_to constant text[] := string_to_array('${only-added-to}', ',');
  never_removed_from constant text[] := string_to_array('${never-removed-from}', ',');
  here constant text := current_schema();
  relation record;
  named text;
begin
  if service in ('', current_user) then
    -- Development, where one role does everything
    return;
  end if;
  if pg_has_role(service, current_user, 'member') then
    raise exception 'role % may do whatever % may: a service could switch off what guards its tables',
      service, current_user;
  end if;
  -- Two that migrate at the same time would change the same rights
  perform pg_advisory_xact_lock(hashtextextended('care-premiums.rights', 0));
  -- A temporary table would hide the true one of its name from whoever has that connection next
  execute format('revoke temporary on database %I from public', current_database());
  execute format('revoke create on schema %I from public', here);
  execute format('grant usage on schema %I to %I', here, service);
  for relation in
    select relname as name, relkind = 'S' as sequence from pg_class
    where relnamespace = here::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
  loop
    if relation.sequence then
      execute format('revoke all on sequence %I.%I from public, %I', here, relation.name, service);
      execute format('grant usage on sequence %I.%I to %I', here, relation.name, service);
    else
      execute format('revoke all on %I.%I from public, %I', here, relation.name, service);
      execute format('grant %s on %I.%I to %I',
        case
          when relation.name = 'flyway_schema_history' then 'select'
          when relation.name = any (only_added_to) then 'select, insert'
          when relation.name = any (never_removed_from) then 'select, insert, update'
          else 'select, insert, update, delete'
        end,
        here, relation.name, service);
    end if;
  end loop;
  foreach named in array only_added_to || never_removed_from loop
    if to_regclass(format('%I.%I', here, named)) is null then
      raise exception 'there is no table % whose rows could be kept', named;
    end if;
  end loop;
end
$$;
