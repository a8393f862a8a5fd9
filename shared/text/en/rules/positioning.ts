/** R01–R09 position and type; names of the groups. */
export const positioning = {
  'group.positioning': 'Position and type',
  'group.governance': 'Governance',
  'group.people': 'People',
  'group.investment': 'Investment',
  'group.reports': 'Reports and evaluation',
  'group.compliance': 'Compliance and procedure',
  'group.consistency': 'Consistency of data',
  'R01.title': 'Priority field',
  'R01.sentence':
    'Centres are set up first in key industries such as new energy, new materials, equipment manufacturing, new-generation information technology, big data, coal chemistry, ethnic medicine, modern agriculture and animal husbandry, and ecology and environment.',
  'R01.pass': 'The field is {field}, one of the priority fields.',
  'R01.passOther': 'The field is “other”, outside the nine named; the guideline says “such as”, so this is no fault.',
  'R02.title': 'Number of centres',
  'R02.sentence': 'By 2025, about 30 technology innovation centres are to be set up.',
  'R02.notApplicable': 'A target for the whole region; not checked for one centre.',
  'R03.title': 'Division of work with other platforms',
  'R03.sentence':
    'Centres, key laboratories, engineering research centres, manufacturing innovation centres and industrial innovation centres are to be connected, with a clear division of work and mutual support. Repeated construction, like-for-like competition and scattered resources are to be avoided.',
  'R03.ask':
    'A comparison with platforms of the same field is attached. Judge whether the division of work is clear and nothing is built twice.',
  'R03.missing': 'No comparison with platforms of the same field is attached. Ask the centre for it.',
  'R04.title': 'Type of centre',
  'R04.sentence': 'Centres are of two types: comprehensive field and specialised technology.',
  'R04.pass': 'The type is {planned}, as in the task.',
  'R04.fail': 'The plan says type {planned}, the task says {tasked}. Ask the secretary and replace the package.',
  'R05.title': 'Four functions of a comprehensive centre',
  'R05.sentence':
    'Research on key core technologies across the whole chain, original technological innovation, pilot-scale maturing of laboratory results, and development of applied technology; services in innovation and transfer for firms of the industry, above all small and medium technology firms; incubation of technology firms.',
  'R05.ask': 'Functions declared: {covered} of four ({wanted}). Judge whether they are really carried out.',
  'R05.askLacking':
    '{count} functions are expected, {covered} declared; not declared: {lacking}. Judge whether the whole chain is covered.',
  'R05.missing': 'No functions are given; expected: {wanted}. Ask the centre for them.',
  'R05.notApplicable': 'Applies to comprehensive centres only.',
  'R06.title': 'Three functions of a specialised centre',
  'R06.sentence':
    'A platform across disciplines and fields that, for a particular key technology, carries out research on common technologies and products, transfer of results, and demonstration and industrial use.',
  'R06.ask': 'Functions declared: {covered} of three ({wanted}). Judge whether they are really carried out.',
  'R06.askLacking':
    '{count} functions are expected, {covered} declared; not declared: {lacking}. Judge whether the centre is rightly positioned.',
  'R06.missing': 'No functions are given; expected: {wanted}. Ask the centre for them.',
  'R06.notApplicable': 'Applies to specialised centres only.',
  'R07.title': 'Mode of founding',
  'R07.sentence':
    'Led by a leading enterprise that draws in firms up and down the chain, universities and institutes; or led by a university or institute with a technical lead, with enterprises taking part as important members.',
  'R07.pass': 'Lead unit: {leadType}; mode: {mode}; they agree.',
  'R07.fail': 'Lead unit: {leadType}; mode: {mode}; they do not agree. Ask the centre to correct it.',
  'R07.ask': 'Lead unit: {leadType}; neither enterprise, university nor institute. The panel should consider it.',
  'R07.askPlatform': 'Mode: {mode}, outside the two the guideline names. The panel should consider it.',
  'R08.title': 'Enterprises beside a university or institute lead',
  'R08.sentence': 'Universities and institutes with a technical lead may take the lead, with enterprises taking part as important members.',
  'R08.pass': 'Lead unit: {leadType}; co-builders: {coBuilders}, enterprises among them: {count}.',
  'R08.passEnterprise': 'Led by an enterprise, so an enterprise is a main member already.',
  'R08.fail':
    'Lead unit: {leadType}; co-builders: {coBuilders}, enterprises among them: {count}. Enterprises should take part as important members.',
  'R09.title': 'Partners of an enterprise lead',
  'R09.sentence': 'Led by a leading enterprise that draws in firms up and down the chain, universities and institutes.',
  'R09.pass': 'Led by an enterprise; co-builders: {count}.',
  'R09.passOther': 'Lead unit: {leadType}; what is asked of an enterprise lead does not arise.',
  'R09.warn': 'Led by an enterprise without any co-builder. Explain how firms, universities and institutes are drawn in.',
} as const
