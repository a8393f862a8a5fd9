"""Compares a result database with the signed files it was made from, by the standard library alone.

    import_reader.py DUMP FILE...

DUMP has one JSON object a line, {"table", "row"}, for every row of every table. The records are taken out of the PDFs and
workbooks again, the rows are made from them as docs/import.md describes, and both must be equal. Prints the number of rows
compared; exits with 1 and the first differences otherwise.
"""
import base64
import hashlib
import json
import re
import sys
import zipfile
import zlib
from collections import Counter
from datetime import datetime
from decimal import Decimal


def record_of(path):
    content = open(path, 'rb').read()
    if content.startswith(b'PK'):
        with zipfile.ZipFile(path) as book:
            part = book.read('customXml/item1.xml').decode()
        found = re.search(r'>([A-Za-z0-9+/=\s]{100,})<', part)
        return base64.b64decode(found.group(1)), content
    for start in re.finditer(rb'stream\r?\n', content):
        for bytes_ in inflated(content[start.end():]):
            if bytes_.startswith(b'{"') and b'"format":"tic-review/' in bytes_:
                return bytes_, content
    raise SystemExit(f'{path}: no record found')


def inflated(rest):
    end = rest.find(b'endstream')
    if rest[:1] == b'{':
        yield rest[:end].rstrip(b'\r\n')
    try:
        yield zlib.decompressobj().decompress(rest)
    except zlib.error:
        pass


def rows_of(raw):
    r = json.loads(raw, parse_float=Decimal)
    d = hashlib.sha256(raw).hexdigest()
    panel = r['format'] == 'tic-review/panel@1'
    rows = []

    def add(table, **row):
        rows.append((table, row))

    def numbered(table, items, **columns):
        for n, item in enumerate(items, 1):
            add(table, record=d, position=n, **{name: get(item) for name, get in columns.items()})

    def key(*path):
        def get(item):
            for step in path:
                item = None if item is None else item.get(step)
            return item
        return get

    standard, opinion = r.get('standard', {}), r.get('opinion', {})
    add('record', digest=d, kind='panel' if panel else 'result', task=r['task'], package_id=r['package']['id'],
        package_revision=r['package']['revision'], package_sha256=r['package']['sha256'], stage=r['stage'],
        centre_name=r['centre']['name'], centre_type=r['centre']['type'], attributes=r.get('attributes'),
        standard_id=standard.get('id'), standard_version=standard.get('version'), standard_sha256=standard.get('sha256'),
        expert=None if panel else r['expert']['id'], revision=r['revision'], replaces=r.get('replaces'),
        closed_at=r['closedAt'] if panel else r['lockedAt'], overall=opinion.get('overall'), strengths=opinion.get('strengths'),
        problems=opinion.get('problems'), suggestions=opinion.get('suggestions'),
        conclusion=r['consultation']['conclusion'] if 'consultation' in r else opinion.get('conclusion'),
        software=r['software']['version'], journal_head=r['journal']['head'], journal_entries=r['journal']['entries'],
        bytes='\\x' + raw.hex())
    numbered('verified_value', r['values'], figure=key('figure'), year=key('year'), declared=lambda v: Decimal(v['declared']),
             verified=lambda v: Decimal(v['verified']), reason=key('reason'))
    numbered('adjustment', r['adjustments'], item=key('item'), amount=key('amount'), reason=key('reason'))
    numbered('red_line', r['redLines'], item=key('item'), clue=key('clue'), status=key('status'), raised_by=key('raisedBy'),
             panel_view=key('panelView'))
    advice = r.get('consultation', {})
    numbered('advice_topic', advice.get('topics', []), topic=key('topic'), view=key('view'), note=key('note'))
    numbered('rectification', r.get('rectifications', advice.get('rectifications', [])), problem=key('problem'),
             demand=key('demand'), unit=key('unit'), due=key('due'))
    owners = {'criterion': 'criteria', 'finding': 'findings', 'value': 'values', 'adjustment': 'adjustments',
              'redLine': 'redLines', 'note': 'notes'}
    for owner, name in owners.items():
        for place, item in enumerate(r.get(name, []), 1):
            for n, c in enumerate(item.get('citations', []), 1):
                add('citation', record=d, owner=owner, owner_position=place, position=n, document=c['document'], title=c['title'],
                    sha256=c['sha256'], page=c['page'], note=c.get('note'))
    if panel:
        panel_rows(r, d, add, numbered, key)
    else:
        result_rows(r, d, add, numbered, key)
    return d, rows


def result_rows(r, d, add, numbered, key):
    expert, recusal, totals = r['expert'], r['recusal'], r['totals']
    add('result', record=d, expert_name=expert['name'], expert_unit=expert['unit'], expert_role=expert['role'],
        specialty=expert.get('specialty'), fingerprint=expert['fingerprint'], pledge_sha256=r['pledge']['textSha256'],
        pledge_at=r['pledge']['acceptedAt'], recused=recusal['declared'], recusal_relations=recusal['relations'],
        recusal_reason=recusal.get('reason'), expert_total=totals['expert'], formula_total=totals.get('formula'),
        total=totals.get('total'), table_sha256=r.get('table', {}).get('sha256'))
    numbered('dimension', totals['dimensions'], name=key('name'), max=key('max'), mark=key('mark'), may_exceed=key('mayExceed'))
    numbered('mark_group', totals.get('groups', []), id=key('id'), name=key('name'), cap=key('cap'), mark=key('mark'))
    numbered('criterion', r['criteria'], id=key('id'), dimension=key('dimension'), group_id=key('group'), name=key('name'),
             max=key('max'), method=key('method'), counts=key('counts'), clauses=key('clauses'), state=key('state'),
             mark=key('mark'), self_mark=key('selfMark'), finding=key('finding'), reason=key('reason'),
             explanation=key('explanation'), spread=key('spread'), original=key('original'))
    numbered('finding', r['findings'], rule=key('rule'), kind=key('kind'), outcome=key('outcome'), clause=key('clause'),
             message=key('message'), view=key('view'), note=key('note'), fields=key('fields'))
    numbered('note', r['notes'], kind=key('kind'), text=key('text'), criterion=key('criterion'), noted_at=key('at'),
             fields=key('fields'))
    for a in r['attachments']:
        add('attachment', record=d, id=a['id'], title=a['title'], kind=a['kind'], sha256=a['sha256'], bytes=a['bytes'],
            caption=a.get('caption'), register=a.get('of', {}).get('register'), register_row=a.get('of', {}).get('row'))


def panel_rows(r, d, add, numbered, key):
    totals = r['totals']
    add('panel', record=d, expert_mean=totals['expertMean'], formula=totals.get('formula'), bonus=totals['bonus'],
        deduction=totals['deduction'], total=totals.get('total'), state=r['state'], grade=r.get('grade'),
        trim_requested=r['trim']['requested'], trim_applied=r['trim']['applied'], vote_agree=r['vote']['agree'],
        vote_disagree=r['vote']['disagree'], absent=r['absent'], prepared_by=r['preparedBy'], checked_by=r['checkedBy'])
    numbered('panel_result', r['results'], result=key('sha256'), expert=key('expert'), name=key('name'), specialty=key('specialty'),
             fingerprint=key('fingerprint'), revision=key('revision'), state=key('state'), included=key('included'))
    for s in r['sheets']:
        add('panel_sheet', record=d, expert=s['expert'], sum=s['sum'], dropped=s['dropped'])
    empty = dict.fromkeys(['max', 'mean', 'trimmed_mean', 'min', 'max_mark', 'range', 'state', 'mark', 'explanation', 'spread'])
    for n, m in enumerate(r['matrix'], 1):
        add('panel_criterion', record=d, position=n, method='marks', id=m['criterion'],
            **{**empty, 'max': m['max'], 'mean': m['mean'], 'trimmed_mean': m.get('trimmedMean'), 'min': m['min'],
               'max_mark': m['maxMark'], 'range': m['range']})
        for mark in m['marks']:
            add('panel_mark', record=d, criterion=m['criterion'], expert=mark['expert'], mark=mark['mark'])
    for n, f in enumerate(r['formula'], 1 + len(r['matrix'])):
        add('panel_criterion', record=d, position=n, method='formula', id=f['criterion'],
            **{**empty, 'state': f['state'], 'mark': f.get('hundredths'), 'explanation': f['explanation'], 'spread': f.get('spread')})
    for n, c in enumerate(r.get('checks', []), 1):
        add('panel_check', record=d, criterion=c['criterion'], position=n, counts=c['counts'], agreed=c.get('agreed'))
        for f in c['findings']:
            add('panel_check_finding', record=d, criterion=c['criterion'], expert=f['expert'], finding=f['finding'],
                original=f.get('original'))
    numbered('panel_flag', r['flags'], kind=key('kind'), criterion=key('criterion'), expert=key('expert'),
             condition=key('condition'), message=key('message'))
    numbered('panel_condition', r.get('conditions', []), id=key('id'), name=key('name'), proposes=key('proposes'), holds=key('holds'))
    numbered('missing_handling', r['missingHandling'], criterion=key('criterion'), choice=key('choice'), reason=key('reason'))
    numbered('decision', r['decisions'], subject=key('subject'), decision=key('decision'), reason=key('reason'), decided_at=key('at'))
    numbered('reopened', r['reopened'], expert=key('expert'), old=key('old'), new=key('new'), reason=key('reason'))
    numbered('dissent', r['dissent'], expert=key('expert'), reason=key('reason'))
    numbered('panel_signer', r['signers'], expert=key('expert'), name=key('name'), role=key('role'), fingerprint=key('fingerprint'))


times = {'closed_at', 'pledge_at', 'noted_at', 'decided_at'}
# what a record does not hold: the clock of the database, the list's digest, what stands in packages and signatures
left_out = {'imported_at', 'listed_digest'}
elsewhere = {'package', 'roster', 'signature', 'migration'}


def plain(table, row):
    def value(name, one):
        if one is not None and name in times:
            return str(datetime.fromisoformat(one).timestamp())
        if isinstance(one, (dict, list)):
            return json.dumps(one, sort_keys=True, ensure_ascii=False, default=str)
        return str(Decimal(one)) if isinstance(one, (int, Decimal)) and not isinstance(one, bool) else one
    return table, tuple(sorted((name, value(name, one)) for name, one in row.items() if name not in left_out))


def main(dump, *files):
    expected = {}
    for path in files:
        raw, content = record_of(path)
        digest, rows = rows_of(raw)
        for table, row in rows:
            expected[plain(table, row)] = 1
        kind = 'xlsx' if content.startswith(b'PK') else 'pdf'
        name = re.sub(r'^.*/', '', path)
        file = dict(sha256=hashlib.sha256(content).hexdigest(), name=name, kind=kind, bytes=len(content), record=digest)
        expected[plain('file', file)] = 1
    with open(dump, encoding='utf-8') as lines:
        found = Counter(plain(one['table'], one['row']) for one in (json.loads(line, parse_float=Decimal) for line in lines)
                        if one['table'] not in elsewhere)
    missing, extra = Counter(expected) - found, found - Counter(expected)
    for word, some in (('missing', missing), ('extra', extra)):
        for table, row in list(some)[:5]:
            print(word, table, str(row)[:600])
    if missing or extra:
        raise SystemExit(1)
    print(sum(found.values()))


main(*sys.argv[1:])
