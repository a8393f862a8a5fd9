-- 视图：平台读取结果应从这里开始。

create view tic_review.dispute as
  select 'conflict' as kind, a.digest as record, b.digest as other
  from tic_review.record a
    join tic_review.record b on b.task = a.task and b.kind = a.kind and b.expert is not distinct from a.expert
      and b.package_revision = a.package_revision and b.revision = a.revision and b.digest <> a.digest
  union all
  select 'replaces', a.digest, b.digest
  from tic_review.record a
    join tic_review.record b on b.task = a.task and b.kind = a.kind and b.expert is not distinct from a.expert
      and b.package_revision = a.package_revision and b.revision = a.revision - 1
  where a.replaces is distinct from b.digest
  union all
  select 'replaces', b.digest, a.digest
  from tic_review.record a
    join tic_review.record b on b.task = a.task and b.kind = a.kind and b.expert is not distinct from a.expert
      and b.package_revision = a.package_revision and b.revision = a.revision - 1
  where a.replaces is distinct from b.digest
  union all
  select 'listing', l.record, l.result
  from tic_review.panel_result l
    join tic_review.result s on s.record = l.result
  where l.listed_digest is not null and l.listed_digest <> s.listed_digest;
comment on view tic_review.dispute is '相互矛盾的记录：conflict 同一版次两份内容，replaces 后一版所替代的不是前一版，listing 汇总所列与结果不符；矛盾未解决前都不算现行';
comment on column tic_review.dispute.kind is '矛盾的种类';
comment on column tic_review.dispute.record is '记录的校验值';
comment on column tic_review.dispute.other is '与之矛盾的记录的校验值';

create view tic_review.current_record as
  select p.round, r.*
  from tic_review.record r
    join tic_review.package p on p.sha256 = r.package_sha256
  where not exists (
      select from tic_review.record n
      where n.task = r.task and n.kind = r.kind and n.expert is not distinct from r.expert
        and (n.package_revision, n.revision) > (r.package_revision, r.revision))
    and not exists (select from tic_review.dispute d where d.record = r.digest);
comment on view tic_review.current_record is '现行记录：每位专家、每个专家组最新的一版，且无矛盾';

create view tic_review.current_result as
  select c.round, c.task, c.centre_name, c.centre_type, c.stage, c.standard_id, c.standard_version, c.expert, s.expert_name, s.expert_role,
    s.recused, s.expert_total, s.formula_total, s.total, c.conclusion, c.closed_at, c.package_revision, c.revision, c.digest as record
  from tic_review.current_record c
    join tic_review.result s on s.record = c.digest;
comment on view tic_review.current_result is '现行专家结果：每位专家一行';

create view tic_review.mark_long as
  select s.round, s.task, s.centre_name, s.stage, s.standard_id, s.standard_version, s.expert, s.expert_name,
    k.position, k.id as criterion, k.dimension, k.name as criterion_name, k.max, k.method, k.state, k.mark, k.self_mark, k.finding, k.reason, s.record
  from tic_review.current_result s
    join tic_review.criterion k on k.record = s.record;
comment on view tic_review.mark_long is '得分（长表）：现行结果的每个指标一行';

create view tic_review.mark_wide as
  select s.round, s.task, s.centre_name, s.stage, s.standard_id, s.standard_version, s.expert, s.expert_name,
    s.expert_total, s.formula_total, jsonb_object_agg(k.id, k.mark) filter (where k.id is not null) as marks, s.record
  from tic_review.current_result s
    left join tic_review.criterion k on k.record = s.record
  group by s.round, s.task, s.centre_name, s.stage, s.standard_id, s.standard_version, s.expert, s.expert_name,
    s.expert_total, s.formula_total, s.record;
comment on view tic_review.mark_wide is '得分（宽表）：现行结果每份一行，marks 为“指标编号→得分”';

create view tic_review.finding_by_rule as
  select s.round, s.stage, f.rule, f.outcome, count(*)::integer as sheets, count(distinct s.task)::integer as tasks
  from tic_review.current_result s
    join tic_review.finding f on f.record = s.record
  group by s.round, s.stage, f.rule, f.outcome;
comment on view tic_review.finding_by_rule is '规则核验汇总：每轮每条规则每种结果的评分表数和任务数';

create view tic_review.league as
  select c.round, c.stage, c.standard_id, c.standard_version, c.task, c.centre_name, c.centre_type, p.state, p.total, p.grade,
    p.expert_mean, p.formula, p.bonus, p.deduction, p.vote_agree, p.vote_disagree, c.conclusion,
    (select count(*)::integer from tic_review.panel_sheet x where x.record = c.digest) as sheets,
    (select count(*)::integer from tic_review.red_line x where x.record = c.digest) as red_lines,
    c.closed_at, c.digest as record
  from tic_review.current_record c
    join tic_review.panel p on p.record = c.digest;
comment on view tic_review.league is '一轮各中心的汇总一览：每个现行汇总一行，不排名，名次由人决定';

create view tic_review.missing_result as
  select p.round, p.task, p.centre_name, p.stage, m.expert, m.name, m.unit, m.role, p.sha256 as package_sha256
  from tic_review.package p
    join tic_review.roster m on m.package_sha256 = p.sha256 and m.role in ('组长', '组员')
  where not exists (select from tic_review.package n where n.task = p.task and n.revision > p.revision)
    and not exists (select from tic_review.current_record c where c.task = p.task and c.kind = 'result' and c.expert = m.expert);
comment on view tic_review.missing_result is '尚缺的专家结果：名单上评分而没有现行结果的成员';

create view tic_review.file_of_record as
  select f.record, f.sha256, f.kind, f.name, string_agg(s.name || '（' || s.trusted || '）', '、' order by s.position) as signers
  from tic_review.file f
    left join tic_review.signature s on s.file = f.sha256
  group by f.record, f.sha256, f.kind, f.name;
comment on view tic_review.file_of_record is '记录的来源：载有记录的每个签署文件及其签名人';
