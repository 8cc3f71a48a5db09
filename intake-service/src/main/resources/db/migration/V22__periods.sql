-- A package can be homologated, approved, accepted or used several times: what tells one period from
-- another is part of the key. For those stated so far it is their first day; a period that a later one
-- took the place of holds again beside it.
update fact set fact_key = case kind
    when 'software-homologation' then 'homologation:'
    when 'software-approval' then 'approval:'
    when 'software-acceptance' then 'acceptance:'
    else fact_key || ':'
  end || (value ->> 'from')
where kind in ('software-homologation', 'software-approval', 'software-acceptance', 'software-use');
