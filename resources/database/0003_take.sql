-- take_record：把一份已核验文件写入各表。一次调用即一个事务，重复调用不增加任何行。
-- content 为记录的原文（UTF-8 文本，其字节即记录的原始字节）；about 为 {"file":{"sha256","name","kind","bytes"},"signatures":[…],"columns":{…}}。
-- 返回 imported（新记录）、file（记录已有、文件是新的）或 known（都已有）。
-- 只有 tic-review import 核验过的文件才应经此写入：数据库自身不核验签名。

create function tic_review.take_parts(d text, r jsonb) returns void language plpgsql as $$
begin
  if jsonb_array_length(r->'values') > 0 then
    insert into tic_review.verified_value
      select d, n, x.figure, x.year, case when x.below then -x.declared else x.declared end, case when x.under then -x.verified else x.verified end, x.reason
      from rows from (jsonb_to_recordset(r->'values') as (figure text, year integer, declared numeric, "declaredNegative" boolean,
          verified numeric, "verifiedNegative" boolean, reason text))
        with ordinality as x (figure, year, declared, below, verified, under, reason, n);
  end if;
  if jsonb_array_length(r->'adjustments') > 0 then
    insert into tic_review.adjustment
      select d, n, x.item, x.amount, x.reason
      from rows from (jsonb_to_recordset(r->'adjustments') as (item text, amount integer, reason text))
        with ordinality as x (item, amount, reason, n);
  end if;
  if jsonb_array_length(r->'redLines') > 0 then
    insert into tic_review.red_line
      select d, n, x.item, x.clue, x.status, x.raised, x.view
      from rows from (jsonb_to_recordset(r->'redLines') as (item text, clue text, status text, "raisedBy" text[], "panelView" text))
        with ordinality as x (item, clue, status, raised, view, n);
  end if;
  insert into tic_review.citation
    select d, o.owner, e.n, c.n, c.document, c.title, c.sha256, c.page, c.note
    from (values ('criterion', r->'criteria'), ('finding', r->'findings'), ('value', r->'values'),
                 ('adjustment', r->'adjustments'), ('redLine', r->'redLines'), ('note', r->'notes')) as o (owner, list),
      jsonb_array_elements(coalesce(o.list, '[]')) with ordinality as e (value, n),
      rows from (jsonb_to_recordset(e.value->'citations') as (document text, title text, sha256 text, page integer, note text))
        with ordinality as c (document, title, sha256, page, note, n)
    where e.value ? 'citations';
  if r ? 'consultation' then
    insert into tic_review.advice_topic
      select d, n, x.topic, x.view, x.note
      from rows from (jsonb_to_recordset(r->'consultation'->'topics') as (topic text, view text, note text))
        with ordinality as x (topic, view, note, n);
  end if;
  if r ? 'rectifications' or r->'consultation' ? 'rectifications' then
    insert into tic_review.rectification
      select d, n, x.problem, x.demand, x.unit, x.due
      from rows from (jsonb_to_recordset(coalesce(r->'rectifications', r->'consultation'->'rectifications'))
        as (problem text, demand text, unit text, due date)) with ordinality as x (problem, demand, unit, due, n);
  end if;
end $$;
comment on function tic_review.take_parts is '写入专家结果与汇总共有的各表；由 take_record 调用';

create function tic_review.take_result(d text, r jsonb, about jsonb) returns void language plpgsql as $$
begin
  insert into tic_review.result
    select d, e.name, e.unit, e.role, e.specialty, e.fingerprint,
      r->'pledge'->>'textSha256', (r->'pledge'->>'acceptedAt')::timestamptz,
      c.declared, c.relations, c.reason,
      t.expert, t.formula, t.total, r->'table'->>'sha256', about->'columns'->>d
    from jsonb_to_record(r->'expert') as e (name text, unit text, role text, specialty text, fingerprint text),
      jsonb_to_record(r->'recusal') as c (declared boolean, relations text[], reason text),
      jsonb_to_record(r->'totals') as t (expert integer, formula integer, total integer);
  insert into tic_review.dimension
    select d, n, x.name, x.max, x.mark, x.exceed
    from rows from (jsonb_to_recordset(r->'totals'->'dimensions') as (name text, max integer, mark integer, "mayExceed" boolean))
      with ordinality as x (name, max, mark, exceed, n);
  if r->'totals' ? 'groups' then
    insert into tic_review.mark_group
      select d, n, x.id, x.name, x.cap, x.mark
      from rows from (jsonb_to_recordset(r->'totals'->'groups') as (id text, name text, cap integer, mark integer))
        with ordinality as x (id, name, cap, mark, n);
  end if;
  insert into tic_review.criterion
    select d, x.id, n, x.dimension, x.grp, x.name, x.max, x.method, x.counts, x.clauses, x.state, x.mark, x.self, x.finding, x.reason, x.explanation, x.spread, x.original
    from rows from (jsonb_to_recordset(r->'criteria') as (id text, dimension text, "group" text, name text, max integer, method text,
        counts text, clauses text[], state text, mark integer, "selfMark" integer, finding text, reason text, explanation jsonb, spread text, original boolean))
      with ordinality as x (id, dimension, grp, name, max, method, counts, clauses, state, mark, self, finding, reason, explanation, spread, original, n);
  insert into tic_review.finding
    select d, x.rule, n, x.kind, x.outcome, x.clause, x.message, x.view, x.note, x.fields
    from rows from (jsonb_to_recordset(r->'findings') as (rule text, kind text, outcome text, clause text, message text, view text,
        note text, fields text[]))
      with ordinality as x (rule, kind, outcome, clause, message, view, note, fields, n);
  if jsonb_array_length(r->'notes') > 0 then
    insert into tic_review.note
      select d, n, x.kind, x.text, x.criterion, x.at, x.fields
      from rows from (jsonb_to_recordset(r->'notes') as (kind text, text text, criterion text, at timestamptz, fields jsonb))
        with ordinality as x (kind, text, criterion, at, fields, n);
  end if;
  if jsonb_array_length(r->'attachments') > 0 then
    insert into tic_review.attachment
      select d, x.id, x.title, x.kind, x.sha256, x.bytes, x.caption, x.of->>'register', x.of->>'row'
      from jsonb_to_recordset(r->'attachments') as x (id text, title text, kind text, sha256 text, bytes bigint, caption text, of jsonb);
  end if;
end $$;
comment on function tic_review.take_result is '写入专家结果的各表；由 take_record 调用';

create function tic_review.take_panel(d text, r jsonb, about jsonb) returns void language plpgsql as $$
begin
  insert into tic_review.panel
    select d, t."expertMean", t.formula, t.bonus, t.deduction, t.total, r->>'state', coalesce(r->'decidedGrade'->>'grade', r->>'grade'),
      (r->'trim'->>'requested')::boolean, (r->'trim'->>'applied')::boolean,
      (r->'vote'->>'agree')::integer, (r->'vote'->>'disagree')::integer,
      array(select jsonb_array_elements_text(r->'absent')), r->>'preparedBy', r->>'checkedBy'
    from jsonb_to_record(r->'totals') as t ("expertMean" text, formula integer, bonus integer, deduction integer, total integer);
  insert into tic_review.panel_result
    select d, n, x.sha256, x.expert, x.name, x.specialty, x.fingerprint, x.revision, x.state, x.included,
      about->'columns'->>x.sha256
    from rows from (jsonb_to_recordset(r->'results') as (sha256 text, expert text, name text, specialty text, fingerprint text,
        revision integer, state text, included boolean))
      with ordinality as x (sha256, expert, name, specialty, fingerprint, revision, state, included, n);
  insert into tic_review.panel_sheet
    select d, x.expert, x.sum, x.dropped from jsonb_to_recordset(r->'sheets') as x (expert text, sum integer, dropped boolean);
  insert into tic_review.panel_criterion
    select d, x.criterion, n, 'marks', x.max, x.mean, x.trimmed, x.min, x.most, x.range, null, null, null, null
    from rows from (jsonb_to_recordset(r->'matrix') as (criterion text, max integer, mean text, "trimmedMean" text, min integer,
        "maxMark" integer, range integer))
      with ordinality as x (criterion, max, mean, trimmed, min, most, range, n);
  insert into tic_review.panel_mark
    select d, m.criterion, x.expert, x.mark
    from jsonb_to_recordset(r->'matrix') as m (criterion text, marks jsonb),
      jsonb_to_recordset(m.marks) as x (expert text, mark integer);
  insert into tic_review.panel_criterion
    select d, x.criterion, jsonb_array_length(r->'matrix') + n, 'formula', null, null, null, null, null, null, x.state, x.mark, x.explanation, x.spread
    from rows from (jsonb_to_recordset(r->'formula') as (criterion text, state text, hundredths integer, explanation jsonb, spread text))
      with ordinality as x (criterion, state, mark, explanation, spread, n);
  if r ? 'checks' then
    insert into tic_review.panel_check
      select d, x.criterion, n, x.counts, x.agreed
      from rows from (jsonb_to_recordset(r->'checks') as (criterion text, counts jsonb, agreed text))
        with ordinality as x (criterion, counts, agreed, n);
    insert into tic_review.panel_check_finding
      select d, c.criterion, x.expert, x.finding, x.original
      from jsonb_to_recordset(r->'checks') as c (criterion text, findings jsonb),
        jsonb_to_recordset(c.findings) as x (expert text, finding text, original boolean);
  end if;
  insert into tic_review.panel_flag
    select d, n, x.kind, x.criterion, x.expert, x.condition, x.message
    from rows from (jsonb_to_recordset(r->'flags') as (kind text, criterion text, expert text, condition text, message text))
      with ordinality as x (kind, criterion, expert, condition, message, n);
  if r ? 'conditions' then
    insert into tic_review.panel_condition
      select d, n, x.id, x.name, x.proposes, x.holds
      from rows from (jsonb_to_recordset(r->'conditions') as (id text, name text, proposes text, holds boolean))
        with ordinality as x (id, name, proposes, holds, n);
  end if;
  insert into tic_review.missing_handling
    select d, n, x.criterion, x.choice, x.reason
    from rows from (jsonb_to_recordset(r->'missingHandling') as (criterion text, choice text, reason text))
      with ordinality as x (criterion, choice, reason, n);
  insert into tic_review.decision
    select d, n, x.subject, x.decision, x.reason, x.at
    from rows from (jsonb_to_recordset(r->'decisions') as (subject text, decision text, reason text, at timestamptz))
      with ordinality as x (subject, decision, reason, at, n);
  insert into tic_review.reopened
    select d, n, x.expert, x.old, x.new, x.reason
    from rows from (jsonb_to_recordset(r->'reopened') as (expert text, old text, new text, reason text))
      with ordinality as x (expert, old, new, reason, n);
  insert into tic_review.dissent
    select d, n, x.expert, x.reason
    from rows from (jsonb_to_recordset(r->'dissent') as (expert text, reason text)) with ordinality as x (expert, reason, n);
  insert into tic_review.panel_signer
    select d, x.expert, n, x.name, x.role, x.fingerprint
    from rows from (jsonb_to_recordset(r->'signers') as (expert text, name text, role text, fingerprint text))
      with ordinality as x (expert, name, role, fingerprint, n);
end $$;
comment on function tic_review.take_panel is '写入专家组汇总的各表；由 take_record 调用';

create function tic_review.take_record(content text, about jsonb) returns text language plpgsql as $$
declare
  r jsonb := content;
  raw bytea := convert_to(content, 'UTF8');
  d text := encode(sha256(raw), 'hex');
  is_panel boolean := r->>'format' like 'tic-review/panel@%';
  is_new boolean;
begin
  insert into tic_review.record
    select d, case when is_panel then 'panel' else 'result' end, r->>'task',
      r->'package'->>'id', (r->'package'->>'revision')::integer, r->'package'->>'sha256',
      r->>'stage', r->'centre'->>'name', r->'centre'->>'type', r->'attributes',
      r->'standard'->>'id', r->'standard'->>'version', r->'standard'->>'sha256', r->'expert'->>'id',
      (r->>'revision')::integer, r->>'replaces', coalesce(r->>'lockedAt', r->>'closedAt')::timestamptz,
      r->'opinion'->>'overall', r->'opinion'->>'strengths', r->'opinion'->>'problems', r->'opinion'->>'suggestions',
      coalesce(r->'consultation'->>'conclusion', r->'opinion'->>'conclusion'),
      r->'software'->>'version', r->'journal'->>'head', (r->'journal'->>'entries')::integer, raw
    on conflict (digest) do nothing;
  is_new := found;
  if is_new then
    if is_panel then
      perform tic_review.take_panel(d, r, about);
    else
      perform tic_review.take_result(d, r, about);
    end if;
    perform tic_review.take_parts(d, r);
  end if;
  insert into tic_review.file (sha256, name, kind, bytes, record)
    select f.sha256, f.name, f.kind, f.bytes, d
    from jsonb_to_record(about->'file') as f (sha256 text, name text, kind text, bytes bigint)
    on conflict (sha256) do nothing;
  if not found then
    return 'known';
  end if;
  insert into tic_review.signature
    select about->'file'->>'sha256', n, s.name, s.fingerprint, s.trusted, s.claimed
    from rows from (jsonb_to_recordset(about->'signatures') as (name text, fingerprint text, trusted text, "claimedTime" timestamptz))
      with ordinality as s (name, fingerprint, trusted, claimed, n);
  return case when is_new then 'imported' else 'file' end;
end $$;
comment on function tic_review.take_record is '写入一份已核验文件：新记录返回 imported，已有记录的新文件返回 file，都已有返回 known';

create function tic_review.take_package(about jsonb) returns void language plpgsql as $$
begin
  insert into tic_review.package
    select x.sha256, x.task, x.package_id, x.revision, x.replaces, x.round, x.stage, x.centre_name, x.centre_type,
      x.standard_id, x.standard_version, x.standard_sha256, x.visit_from, x.visit_to
    from jsonb_to_record(about) as x (sha256 text, task text, package_id text, revision integer, replaces text, round text, stage text,
      centre_name text, centre_type text, standard_id text, standard_version text, standard_sha256 text, visit_from date, visit_to date)
    on conflict (sha256) do nothing;
  if found then
    insert into tic_review.roster
      select about->>'sha256', x.expert, x.name, x.unit, x.role, x.specialty, x.fingerprint
      from jsonb_to_recordset(about->'roster') as x (expert text, name text, unit text, role text, specialty text, fingerprint text);
  end if;
end $$;
comment on function tic_review.take_package is '写入一版材料包及其专家名单；已有则不改';
