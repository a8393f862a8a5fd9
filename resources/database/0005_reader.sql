-- 只读角色 tic_review_reader：平台用它读取，不能写入。没有建角色权限时跳过，请管理员建好后再授权。
do $$
begin
  if not exists (select from pg_roles where rolname = 'tic_review_reader') then
    create role tic_review_reader nologin;
  end if;
exception
  when insufficient_privilege then raise notice 'role tic_review_reader not created';
  when duplicate_object or unique_violation then null;
end $$;
revoke all on schema tic_review from public;
revoke all on all functions in schema tic_review from public;
do $$
begin
  if exists (select from pg_roles where rolname = 'tic_review_reader') then
    grant usage on schema tic_review to tic_review_reader;
    grant select on all tables in schema tic_review to tic_review_reader;
  end if;
end $$;
