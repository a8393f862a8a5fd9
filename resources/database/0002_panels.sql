create table tic_review.panel (
  record text primary key references tic_review.record (digest),
  expert_mean text,
  formula integer,
  bonus integer,
  deduction integer,
  total integer,
  state text,
  grade text,
  trim_requested boolean not null,
  trim_applied boolean not null,
  vote_agree integer not null,
  vote_disagree integer not null,
  absent text[] not null,
  prepared_by text not null,
  checked_by text not null
);
comment on table tic_review.panel is '专家组汇总：每份汇总一行';
comment on column tic_review.panel.record is '所属记录的校验值';
comment on column tic_review.panel.expert_mean is '定性得分平均值（百分之一分），准确分数；不打分的阶段为空';
comment on column tic_review.panel.formula is '公式计分合计（百分之一分）';
comment on column tic_review.panel.bonus is '加分（百分之一分）';
comment on column tic_review.panel.deduction is '扣分（百分之一分）';
comment on column tic_review.panel.total is '总分（百分之一分）；尚不能得出为空';
comment on column tic_review.panel.state is '状态：final 已得出，pending 待科技厅审定，incomplete 不完整';
comment on column tic_review.panel.grade is '等次；未定为空';
comment on column tic_review.panel.trim_requested is '任务是否要求去掉最高最低分';
comment on column tic_review.panel.trim_applied is '是否已去掉最高最低分';
comment on column tic_review.panel.vote_agree is '同意票数';
comment on column tic_review.panel.vote_disagree is '不同意票数';
comment on column tic_review.panel.absent is '未交结果的专家编号';
comment on column tic_review.panel.prepared_by is '填写人';
comment on column tic_review.panel.checked_by is '复核人';

create table tic_review.panel_result (
  record text not null references tic_review.record (digest),
  position integer not null,
  result text not null,
  expert text not null,
  name text not null,
  specialty text,
  fingerprint text not null,
  revision integer not null,
  state text not null,
  included boolean not null,
  listed_digest text,
  primary key (record, position)
);
comment on table tic_review.panel_result is '汇总所列结果：每份收到的结果一行';
comment on column tic_review.panel_result.record is '所属记录的校验值';
comment on column tic_review.panel_result.position is '在记录中的次序，从 1 起';
comment on column tic_review.panel_result.result is '结果记录的校验值；该结果可能尚未导入';
comment on column tic_review.panel_result.expert is '专家编号';
comment on column tic_review.panel_result.name is '专家姓名';
comment on column tic_review.panel_result.specialty is '专业类别';
comment on column tic_review.panel_result.fingerprint is '证书指纹';
comment on column tic_review.panel_result.revision is '结果版次';
comment on column tic_review.panel_result.state is '去向：有效、重复、旧版、非本任务、已改动、回避、未受信';
comment on column tic_review.panel_result.included is '是否计入';
comment on column tic_review.panel_result.listed_digest is '汇总所列内容的摘要；未计入为空';

create table tic_review.panel_sheet (
  record text not null references tic_review.record (digest),
  expert text not null,
  sum integer not null,
  dropped boolean not null,
  primary key (record, expert)
);
comment on table tic_review.panel_sheet is '计入的评分表：每位专家一行';
comment on column tic_review.panel_sheet.record is '所属记录的校验值';
comment on column tic_review.panel_sheet.expert is '专家编号';
comment on column tic_review.panel_sheet.sum is '人工评分合计（百分之一分）';
comment on column tic_review.panel_sheet.dropped is '是否作为最高或最低分去掉';

create table tic_review.panel_criterion (
  record text not null references tic_review.record (digest),
  id text not null,
  position integer not null,
  method text not null,
  max integer,
  mean text,
  trimmed_mean text,
  min integer,
  max_mark integer,
  range integer,
  state text,
  mark integer,
  explanation jsonb,
  spread text,
  primary key (record, id)
);
comment on table tic_review.panel_criterion is '汇总指标：每个指标一行，人工评分为各专家的平均，公式指标为计算结果';
comment on column tic_review.panel_criterion.record is '所属记录的校验值';
comment on column tic_review.panel_criterion.id is '指标编号';
comment on column tic_review.panel_criterion.position is '次序，从 1 起';
comment on column tic_review.panel_criterion.method is '计分方法：marks 专家评分，formula 公式';
comment on column tic_review.panel_criterion.max is '满分（百分之一分）；公式指标为空';
comment on column tic_review.panel_criterion.mean is '平均分（百分之一分），准确分数';
comment on column tic_review.panel_criterion.trimmed_mean is '去掉最高最低分后的平均分（百分之一分），准确分数';
comment on column tic_review.panel_criterion.min is '最低分（百分之一分）';
comment on column tic_review.panel_criterion.max_mark is '最高分（百分之一分）';
comment on column tic_review.panel_criterion.range is '极差（百分之一分）';
comment on column tic_review.panel_criterion.state is '公式指标的状态';
comment on column tic_review.panel_criterion.mark is '公式指标的得分（百分之一分）';
comment on column tic_review.panel_criterion.explanation is '公式指标的计算过程';
comment on column tic_review.panel_criterion.spread is '不适用时分值的去向';

create table tic_review.panel_mark (
  record text not null references tic_review.record (digest),
  criterion text not null,
  expert text not null,
  mark integer not null,
  primary key (record, criterion, expert)
);
comment on table tic_review.panel_mark is '汇总矩阵：每位专家对每个指标一行';
comment on column tic_review.panel_mark.record is '所属记录的校验值';
comment on column tic_review.panel_mark.criterion is '指标编号';
comment on column tic_review.panel_mark.expert is '专家编号';
comment on column tic_review.panel_mark.mark is '得分（百分之一分）';

create table tic_review.panel_check (
  record text not null references tic_review.record (digest),
  criterion text not null,
  position integer not null,
  counts jsonb not null,
  agreed text,
  primary key (record, criterion)
);
comment on table tic_review.panel_check is '只核验的阶段：每个指标一行，各核验结论的人数';
comment on column tic_review.panel_check.record is '所属记录的校验值';
comment on column tic_review.panel_check.criterion is '指标编号';
comment on column tic_review.panel_check.position is '次序，从 1 起';
comment on column tic_review.panel_check.counts is '核验结论→人数';
comment on column tic_review.panel_check.agreed is '一致的核验结论；不一致为空';

create table tic_review.panel_check_finding (
  record text not null references tic_review.record (digest),
  criterion text not null,
  expert text not null,
  finding text not null,
  original boolean,
  primary key (record, criterion, expert)
);
comment on table tic_review.panel_check_finding is '只核验的阶段：每位专家对每个指标的核验结论一行';
comment on column tic_review.panel_check_finding.record is '所属记录的校验值';
comment on column tic_review.panel_check_finding.criterion is '指标编号';
comment on column tic_review.panel_check_finding.expert is '专家编号';
comment on column tic_review.panel_check_finding.finding is '核验结论';
comment on column tic_review.panel_check_finding.original is '原件已核';

create table tic_review.panel_flag (
  record text not null references tic_review.record (digest),
  position integer not null,
  kind text not null,
  criterion text,
  expert text,
  condition text,
  message text not null,
  primary key (record, position)
);
comment on table tic_review.panel_flag is '汇总提示：分歧、临界等，每条一行';
comment on column tic_review.panel_flag.record is '所属记录的校验值';
comment on column tic_review.panel_flag.position is '在记录中的次序，从 1 起';
comment on column tic_review.panel_flag.kind is '种类';
comment on column tic_review.panel_flag.criterion is '指标编号';
comment on column tic_review.panel_flag.expert is '专家编号';
comment on column tic_review.panel_flag.condition is '条件编号';
comment on column tic_review.panel_flag.message is '提示内容';

create table tic_review.panel_condition (
  record text not null references tic_review.record (digest),
  position integer not null,
  id text not null,
  name text not null,
  proposes text not null,
  holds boolean,
  primary key (record, position)
);
comment on table tic_review.panel_condition is '标准的条件：每个适用的条件一行';
comment on column tic_review.panel_condition.record is '所属记录的校验值';
comment on column tic_review.panel_condition.position is '在记录中的次序，从 1 起';
comment on column tic_review.panel_condition.id is '条件编号';
comment on column tic_review.panel_condition.name is '条件名称';
comment on column tic_review.panel_condition.proposes is '不满足时建议的等次';
comment on column tic_review.panel_condition.holds is '是否满足；须由人核对为空';

create table tic_review.missing_handling (
  record text not null references tic_review.record (digest),
  position integer not null,
  criterion text not null,
  choice text not null,
  reason text not null,
  primary key (record, position)
);
comment on table tic_review.missing_handling is '缺项处理：每个缺少数据的指标一行';
comment on column tic_review.missing_handling.record is '所属记录的校验值';
comment on column tic_review.missing_handling.position is '在记录中的次序，从 1 起';
comment on column tic_review.missing_handling.criterion is '指标编号';
comment on column tic_review.missing_handling.choice is '处理方式';
comment on column tic_review.missing_handling.reason is '理由';

create table tic_review.decision (
  record text not null references tic_review.record (digest),
  position integer not null,
  subject text not null,
  decision text not null,
  reason text not null,
  decided_at timestamptz not null,
  primary key (record, position)
);
comment on table tic_review.decision is '合议纪要：每项决定一行';
comment on column tic_review.decision.record is '所属记录的校验值';
comment on column tic_review.decision.position is '在记录中的次序，从 1 起';
comment on column tic_review.decision.subject is '事项';
comment on column tic_review.decision.decision is '决定';
comment on column tic_review.decision.reason is '理由';
comment on column tic_review.decision.decided_at is '时间';

create table tic_review.reopened (
  record text not null references tic_review.record (digest),
  position integer not null,
  expert text not null,
  old text not null,
  new text not null,
  reason text not null,
  primary key (record, position)
);
comment on table tic_review.reopened is '退回重评：每次一行';
comment on column tic_review.reopened.record is '所属记录的校验值';
comment on column tic_review.reopened.position is '在记录中的次序，从 1 起';
comment on column tic_review.reopened.expert is '专家编号';
comment on column tic_review.reopened.old is '原结果的校验值';
comment on column tic_review.reopened.new is '新结果的校验值';
comment on column tic_review.reopened.reason is '理由';

create table tic_review.dissent (
  record text not null references tic_review.record (digest),
  position integer not null,
  expert text not null,
  reason text not null,
  primary key (record, position)
);
comment on table tic_review.dissent is '不同意见：每位专家一行';
comment on column tic_review.dissent.record is '所属记录的校验值';
comment on column tic_review.dissent.position is '在记录中的次序，从 1 起';
comment on column tic_review.dissent.expert is '专家编号';
comment on column tic_review.dissent.reason is '不同意见';

create table tic_review.panel_signer (
  record text not null references tic_review.record (digest),
  expert text not null,
  position integer not null,
  name text not null,
  role text not null,
  fingerprint text not null,
  primary key (record, expert)
);
comment on table tic_review.panel_signer is '汇总应签人：每人一行';
comment on column tic_review.panel_signer.record is '所属记录的校验值';
comment on column tic_review.panel_signer.expert is '成员编号';
comment on column tic_review.panel_signer.position is '次序，从 1 起';
comment on column tic_review.panel_signer.name is '姓名';
comment on column tic_review.panel_signer.role is '身份';
comment on column tic_review.panel_signer.fingerprint is '证书指纹';

create index panel_result_result on tic_review.panel_result (result);
