-- 技创评审结果数据库：由 tic-review import 建立和升级，只应由它写入。
-- 分值均为整数，单位为百分之一分；校验值为 64 位小写十六进制的 SHA-256。
comment on schema tic_review is '技创评审：已核验的评审结果';

create table tic_review.package (
  sha256 text primary key,
  task text not null,
  package_id text not null,
  revision integer not null,
  replaces text,
  round text not null,
  stage text not null,
  centre_name text not null,
  centre_type text not null,
  standard_id text,
  standard_version text,
  standard_sha256 text,
  visit_from date,
  visit_to date
);
comment on table tic_review.package is '材料包：导入时用 --task 指定的每一版材料包一行，记录所属任务、轮次和中心';
comment on column tic_review.package.sha256 is '材料包校验值';
comment on column tic_review.package.task is '任务编号';
comment on column tic_review.package.package_id is '材料包编号';
comment on column tic_review.package.revision is '材料包版次';
comment on column tic_review.package.replaces is '所替代的上一版材料包的校验值';
comment on column tic_review.package.round is '轮次：导入时用 --round 指定；未指定时为“阶段 年份”';
comment on column tic_review.package.stage is '阶段';
comment on column tic_review.package.centre_name is '中心名称';
comment on column tic_review.package.centre_type is '中心类型';
comment on column tic_review.package.standard_id is '评分标准编号；咨询论证没有标准';
comment on column tic_review.package.standard_version is '评分标准版本';
comment on column tic_review.package.standard_sha256 is '评分标准校验值';
comment on column tic_review.package.visit_from is '评审开始日期';
comment on column tic_review.package.visit_to is '评审结束日期';

create table tic_review.roster (
  package_sha256 text not null references tic_review.package (sha256),
  expert text not null,
  name text not null,
  unit text not null,
  role text not null,
  specialty text,
  fingerprint text,
  primary key (package_sha256, expert)
);
comment on table tic_review.roster is '专家名单：材料包任务书中的每一位成员一行';
comment on column tic_review.roster.package_sha256 is '材料包校验值';
comment on column tic_review.roster.expert is '成员编号';
comment on column tic_review.roster.name is '姓名';
comment on column tic_review.roster.unit is '单位';
comment on column tic_review.roster.role is '身份：组长、组员、秘书、监督';
comment on column tic_review.roster.specialty is '专业类别';
comment on column tic_review.roster.fingerprint is '任务书指定的证书指纹；未指定为空';

create table tic_review.record (
  digest text primary key,
  kind text not null check (kind in ('result', 'panel')),
  task text not null,
  package_id text not null,
  package_revision integer not null,
  package_sha256 text not null references tic_review.package (sha256),
  stage text not null,
  centre_name text not null,
  centre_type text not null,
  attributes jsonb,
  standard_id text,
  standard_version text,
  standard_sha256 text,
  expert text,
  revision integer not null,
  replaces text,
  closed_at timestamptz not null,
  overall text,
  strengths text,
  problems text,
  suggestions text,
  conclusion text,
  software text not null,
  journal_head text not null,
  journal_entries integer not null,
  bytes bytea not null
);
comment on table tic_review.record is '记录：每份已核验的专家评分结果或专家组汇总一行，含其原始字节；表中其余内容都由这些字节得出';
comment on column tic_review.record.digest is '记录的校验值：原始字节的 SHA-256';
comment on column tic_review.record.kind is '种类：result 专家结果，panel 专家组汇总';
comment on column tic_review.record.task is '任务编号';
comment on column tic_review.record.package_id is '材料包编号';
comment on column tic_review.record.package_revision is '材料包版次';
comment on column tic_review.record.package_sha256 is '材料包校验值';
comment on column tic_review.record.stage is '阶段';
comment on column tic_review.record.centre_name is '中心名称';
comment on column tic_review.record.centre_type is '中心类型';
comment on column tic_review.record.attributes is '中心属性：评分标准所问的各项及其取值';
comment on column tic_review.record.standard_id is '评分标准编号';
comment on column tic_review.record.standard_version is '评分标准版本';
comment on column tic_review.record.standard_sha256 is '评分标准校验值';
comment on column tic_review.record.expert is '专家编号；专家组汇总为空';
comment on column tic_review.record.revision is '记录版次';
comment on column tic_review.record.replaces is '所替代的上一版记录的校验值';
comment on column tic_review.record.closed_at is '锁定（定稿）时间';
comment on column tic_review.record.overall is '总体意见';
comment on column tic_review.record.strengths is '主要成效';
comment on column tic_review.record.problems is '存在问题';
comment on column tic_review.record.suggestions is '建议';
comment on column tic_review.record.conclusion is '结论；咨询论证为论证结论';
comment on column tic_review.record.software is '生成记录的软件版本';
comment on column tic_review.record.journal_head is '修改记录的末端校验值';
comment on column tic_review.record.journal_entries is '修改记录的条数';
comment on column tic_review.record.bytes is '记录的原始字节（RFC 8785），与签署文件中所载的一字不差';

create table tic_review.file (
  sha256 text primary key,
  name text not null,
  kind text not null,
  bytes bigint not null,
  record text not null references tic_review.record (digest),
  imported_at timestamptz not null default now()
);
comment on table tic_review.file is '文件：每个已导入的签署文件一行；一份记录通常有 PDF 和 Excel 两个文件';
comment on column tic_review.file.sha256 is '文件的 SHA-256';
comment on column tic_review.file.name is '导入时的文件名（不含文件夹）；只供查找，不作标识';
comment on column tic_review.file.kind is '文件种类：pdf、xlsx';
comment on column tic_review.file.bytes is '文件大小（字节）';
comment on column tic_review.file.record is '所载记录的校验值';
comment on column tic_review.file.imported_at is '导入时间（数据库的时钟）';

create table tic_review.signature (
  file text not null references tic_review.file (sha256),
  position integer not null,
  name text not null,
  fingerprint text not null,
  trusted text not null,
  claimed_time timestamptz,
  primary key (file, position)
);
comment on table tic_review.signature is '签名：每个文件上的每个签名一行，导入前均已核验';
comment on column tic_review.signature.file is '文件的 SHA-256';
comment on column tic_review.signature.position is '在文件中的次序，从 1 起';
comment on column tic_review.signature.name is '证书姓名';
comment on column tic_review.signature.fingerprint is '证书指纹';
comment on column tic_review.signature.trusted is '信任依据：roster 任务书指定，chain 受信机构签发，given 导入时指定，unknown 未知';
comment on column tic_review.signature.claimed_time is '签名自称的时间；离线无法证实';

create table tic_review.result (
  record text primary key references tic_review.record (digest),
  expert_name text not null,
  expert_unit text not null,
  expert_role text not null,
  specialty text,
  fingerprint text not null,
  pledge_sha256 text not null,
  pledge_at timestamptz not null,
  recused boolean not null,
  recusal_relations text[] not null,
  recusal_reason text,
  expert_total integer,
  formula_total integer,
  total integer,
  table_sha256 text,
  listed_digest text not null
);
comment on table tic_review.result is '专家结果：每份专家评分结果一行';
comment on column tic_review.result.record is '所属记录的校验值';
comment on column tic_review.result.expert_name is '专家姓名';
comment on column tic_review.result.expert_unit is '专家单位';
comment on column tic_review.result.expert_role is '身份：组长、组员';
comment on column tic_review.result.specialty is '专业类别';
comment on column tic_review.result.fingerprint is '专家证书指纹';
comment on column tic_review.result.pledge_sha256 is '承诺书文本的校验值';
comment on column tic_review.result.pledge_at is '签承诺的时间';
comment on column tic_review.result.recused is '是否回避';
comment on column tic_review.result.recusal_relations is '勾选的关系';
comment on column tic_review.result.recusal_reason is '关系说明';
comment on column tic_review.result.expert_total is '人工评分合计（百分之一分）';
comment on column tic_review.result.formula_total is '公式计分合计（百分之一分）；有缺项为空';
comment on column tic_review.result.total is '本机构评分表的总计（百分之一分）；其他标准为空';
comment on column tic_review.result.table_sha256 is '所用核定表的校验值；未载入核定表为空';
comment on column tic_review.result.listed_digest is '汇总所列内容的摘要，与专家组汇总中本结果一行的摘要应相同';

create table tic_review.dimension (
  record text not null references tic_review.record (digest),
  position integer not null,
  name text not null,
  max integer,
  mark integer,
  may_exceed boolean,
  primary key (record, position)
);
comment on table tic_review.dimension is '维度合计：专家结果中各维度一行';
comment on column tic_review.dimension.record is '所属记录的校验值';
comment on column tic_review.dimension.position is '在记录中的次序，从 1 起';
comment on column tic_review.dimension.name is '维度名称';
comment on column tic_review.dimension.max is '满分（百分之一分）';
comment on column tic_review.dimension.mark is '得分（百分之一分）；有缺项为空';
comment on column tic_review.dimension.may_exceed is '加分可否超出满分';

create table tic_review.mark_group (
  record text not null references tic_review.record (digest),
  position integer not null,
  id text not null,
  name text not null,
  cap integer,
  mark integer,
  primary key (record, position)
);
comment on table tic_review.mark_group is '二级指标合计：标准设有二级指标时各一行';
comment on column tic_review.mark_group.record is '所属记录的校验值';
comment on column tic_review.mark_group.position is '在记录中的次序，从 1 起';
comment on column tic_review.mark_group.id is '二级指标编号';
comment on column tic_review.mark_group.name is '名称';
comment on column tic_review.mark_group.cap is '上限（百分之一分）';
comment on column tic_review.mark_group.mark is '得分（百分之一分）';

create table tic_review.criterion (
  record text not null references tic_review.record (digest),
  id text not null,
  position integer not null,
  dimension text,
  group_id text,
  name text,
  max integer,
  method text,
  counts text,
  clauses text[],
  state text not null,
  mark integer,
  self_mark integer,
  finding text,
  reason text,
  explanation jsonb,
  spread text,
  original boolean,
  primary key (record, id)
);
comment on table tic_review.criterion is '指标得分：专家结果中各指标一行，公式指标含计算过程';
comment on column tic_review.criterion.record is '所属记录的校验值';
comment on column tic_review.criterion.id is '指标编号';
comment on column tic_review.criterion.position is '在标准中的次序，从 1 起';
comment on column tic_review.criterion.dimension is '维度名称';
comment on column tic_review.criterion.group_id is '二级指标编号';
comment on column tic_review.criterion.name is '指标名称';
comment on column tic_review.criterion.max is '满分（百分之一分）';
comment on column tic_review.criterion.method is '计分方法：expert 专家评分，verified 核验后评分，formula 公式';
comment on column tic_review.criterion.counts is '加减：bonus 加分，deduction 扣分；一般指标为空';
comment on column tic_review.criterion.clauses is '依据条款';
comment on column tic_review.criterion.state is '状态：scored 已计分，其余为未计分的原因';
comment on column tic_review.criterion.mark is '得分（百分之一分）；未计分为空';
comment on column tic_review.criterion.self_mark is '自评分（百分之一分），只供对照，不计入';
comment on column tic_review.criterion.finding is '核验结论';
comment on column tic_review.criterion.reason is '理由';
comment on column tic_review.criterion.explanation is '公式指标的计算过程；人工评分为空';
comment on column tic_review.criterion.spread is '不适用时分值的去向：dimension 本维度其他指标，total 全表其他指标';
comment on column tic_review.criterion.original is '原件已核';

create table tic_review.finding (
  record text not null references tic_review.record (digest),
  rule text not null,
  position integer not null,
  kind text not null,
  outcome text not null,
  clause text not null,
  message text not null,
  view text,
  note text,
  fields text[] not null,
  primary key (record, rule)
);
comment on table tic_review.finding is '规则核验：每条规则一行';
comment on column tic_review.finding.record is '所属记录的校验值';
comment on column tic_review.finding.rule is '规则编号';
comment on column tic_review.finding.position is '次序，从 1 起';
comment on column tic_review.finding.kind is '规则性质';
comment on column tic_review.finding.outcome is '结果：pass 符合，fail 不符合，warn 需说明，missing 材料缺失，ask 待核实，notApplicable 不适用';
comment on column tic_review.finding.clause is '依据条款';
comment on column tic_review.finding.message is '核验说明';
comment on column tic_review.finding.view is '专家看法';
comment on column tic_review.finding.note is '专家说明';
comment on column tic_review.finding.fields is '所读的数据项';

create table tic_review.verified_value (
  record text not null references tic_review.record (digest),
  position integer not null,
  figure text not null,
  year integer,
  declared numeric not null,
  verified numeric not null,
  reason text not null,
  primary key (record, position)
);
comment on table tic_review.verified_value is '核定值：申报值经核定的数据项各一行';
comment on column tic_review.verified_value.record is '所属记录的校验值';
comment on column tic_review.verified_value.position is '在记录中的次序，从 1 起';
comment on column tic_review.verified_value.figure is '数据项代号';
comment on column tic_review.verified_value.year is '年度；非逐年数据为空';
comment on column tic_review.verified_value.declared is '申报值';
comment on column tic_review.verified_value.verified is '核定值';
comment on column tic_review.verified_value.reason is '核定理由';

create table tic_review.adjustment (
  record text not null references tic_review.record (digest),
  position integer not null,
  item text not null,
  amount integer not null,
  reason text not null,
  primary key (record, position)
);
comment on table tic_review.adjustment is '加减分：每一项一行';
comment on column tic_review.adjustment.record is '所属记录的校验值';
comment on column tic_review.adjustment.position is '在记录中的次序，从 1 起';
comment on column tic_review.adjustment.item is '项目编号：B 加分，M 扣分';
comment on column tic_review.adjustment.amount is '分值（百分之一分）';
comment on column tic_review.adjustment.reason is '理由';

create table tic_review.red_line (
  record text not null references tic_review.record (digest),
  position integer not null,
  item text not null,
  clue text not null,
  status text not null,
  raised_by text[],
  panel_view text,
  primary key (record, position)
);
comment on table tic_review.red_line is '红线线索：每条一行，均待科技厅审定';
comment on column tic_review.red_line.record is '所属记录的校验值';
comment on column tic_review.red_line.position is '在记录中的次序，从 1 起';
comment on column tic_review.red_line.item is '红线编号';
comment on column tic_review.red_line.clue is '线索';
comment on column tic_review.red_line.status is '状态';
comment on column tic_review.red_line.raised_by is '提出线索的专家编号（汇总）';
comment on column tic_review.red_line.panel_view is '专家组意见（汇总）';

create table tic_review.note (
  record text not null references tic_review.record (digest),
  position integer not null,
  kind text not null,
  text text not null,
  criterion text,
  noted_at timestamptz,
  fields jsonb,
  primary key (record, position)
);
comment on table tic_review.note is '备注：提问、补正、抽查、异议等，每条一行';
comment on column tic_review.note.record is '所属记录的校验值';
comment on column tic_review.note.position is '在记录中的次序，从 1 起';
comment on column tic_review.note.kind is '种类';
comment on column tic_review.note.text is '内容';
comment on column tic_review.note.criterion is '相关指标编号';
comment on column tic_review.note.noted_at is '记录时间';
comment on column tic_review.note.fields is '按栏目填写的内容';

create table tic_review.attachment (
  record text not null references tic_review.record (digest),
  id text not null,
  title text not null,
  kind text not null,
  sha256 text not null,
  bytes bigint not null,
  caption text,
  register text,
  register_row text,
  primary key (record, id)
);
comment on table tic_review.attachment is '附件：现场照片等，每件一行；内容在签署的 PDF 中';
comment on column tic_review.attachment.record is '所属记录的校验值';
comment on column tic_review.attachment.id is '附件编号';
comment on column tic_review.attachment.title is '标题';
comment on column tic_review.attachment.kind is '图片种类';
comment on column tic_review.attachment.sha256 is '内容的 SHA-256';
comment on column tic_review.attachment.bytes is '大小（字节）';
comment on column tic_review.attachment.caption is '说明';
comment on column tic_review.attachment.register is '所拍台账';
comment on column tic_review.attachment.register_row is '所拍台账行的编号';

create table tic_review.citation (
  record text not null references tic_review.record (digest),
  owner text not null,
  owner_position integer not null,
  position integer not null,
  document text not null,
  title text not null,
  sha256 text not null,
  page integer not null,
  note text,
  primary key (record, owner, owner_position, position)
);
comment on table tic_review.citation is '引用：各处所引文件的页，每处一行';
comment on column tic_review.citation.record is '所属记录的校验值';
comment on column tic_review.citation.owner is '引用者：criterion 指标，finding 规则，value 核定值，adjustment 加减分，redLine 红线，note 备注';
comment on column tic_review.citation.owner_position is '引用者在其表中的 position';
comment on column tic_review.citation.position is '在引用者中的次序，从 1 起';
comment on column tic_review.citation.document is '文件编号：D 材料，A 现场照片';
comment on column tic_review.citation.title is '文件标题';
comment on column tic_review.citation.sha256 is '文件的 SHA-256';
comment on column tic_review.citation.page is '页码';
comment on column tic_review.citation.note is '说明';

create table tic_review.advice_topic (
  record text not null references tic_review.record (digest),
  position integer not null,
  topic text not null,
  view text not null,
  note text,
  primary key (record, position)
);
comment on table tic_review.advice_topic is '论证意见：咨询论证各议题一行';
comment on column tic_review.advice_topic.record is '所属记录的校验值';
comment on column tic_review.advice_topic.position is '在记录中的次序，从 1 起';
comment on column tic_review.advice_topic.topic is '议题';
comment on column tic_review.advice_topic.view is '意见';
comment on column tic_review.advice_topic.note is '说明';

create table tic_review.rectification (
  record text not null references tic_review.record (digest),
  position integer not null,
  problem text not null,
  demand text not null,
  unit text,
  due date,
  primary key (record, position)
);
comment on table tic_review.rectification is '整改清单：每个问题一行';
comment on column tic_review.rectification.record is '所属记录的校验值';
comment on column tic_review.rectification.position is '在记录中的次序，从 1 起';
comment on column tic_review.rectification.problem is '问题';
comment on column tic_review.rectification.demand is '整改要求';
comment on column tic_review.rectification.unit is '责任单位';
comment on column tic_review.rectification.due is '期限';

create index file_record on tic_review.file (record);
create index record_sheet on tic_review.record (task, expert, package_revision, revision);
create index record_package on tic_review.record (package_sha256);

-- 原始字节占每份记录写入时间的五分之一；服务器带有 lz4 时用它压缩，否则用默认方法。
do $$ begin
  alter table tic_review.record alter column bytes set compression lz4;
  alter table tic_review.criterion alter column explanation set compression lz4;
exception when feature_not_supported then null;
end $$;
