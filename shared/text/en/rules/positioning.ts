/** R01–R09 position and type; names of the groups. */
export const positioning = {
  'group.positioning': 'Positioning and type',
  'group.governance': 'Governance',
  'group.people': 'People',
  'group.investment': 'Investment',
  'group.reports': 'Reports and evaluation',
  'group.compliance': 'Compliance and procedure',
  'group.consistency': 'Data consistency',
  'R01.title': 'Priority fields',
  'R01.sentence':
    'Technology innovation centres are set up with priority in key industries such as new energy, new materials, equipment manufacturing, new-generation information technology, big data, coal chemistry, ethnic medicine, modern agriculture and animal husbandry, and ecology and environment.',
  'R01.pass': 'The field is {field}, one of the priority fields.',
  'R01.passOther':
    "The field is “other”, outside the nine fields listed. The guideline's list is open-ended (“such as”), so this is not treated as a problem.",
  'R02.title': 'Target number of centres',
  'R02.sentence': 'About 30 technology innovation centres are to be set up by 2025.',
  'R02.notApplicable': 'This is a target for the whole region and is not checked for an individual centre.',
  'R03.title': 'Division of work with other platforms',
  'R03.sentence':
    'Technology innovation centres, key laboratories, engineering research centres, manufacturing innovation centres, industrial innovation centres and other platforms are to form an overall layout in which they are connected, have a clear division of work and support one another. Duplicate construction, undifferentiated competition and scattered innovation resources are to be avoided.',
  'R03.ask':
    'A comparison with other platforms in the same field is attached. Judge whether the division of work is clear and whether there is duplication.',
  'R03.missing': 'No comparison with other platforms in the same field is attached. Ask the centre to provide it.',
  'R04.title': 'Type of centre',
  'R04.sentence': 'Technology innovation centres are of two types: comprehensive and specialised technology.',
  'R04.pass': 'The type is {planned}, which matches the task.',
  'R04.fail': 'The type is {planned} in the plan but {tasked} in the task. Check with the secretary and have the package replaced.',
  'R05.title': 'Four functions of a comprehensive centre',
  'R05.sentence':
    'Carries out R&D on key core technologies across the whole industrial chain, original technological innovation, pilot-scale development of laboratory results and development of applied technologies; provides technology innovation and transfer services to enterprises in the industry, especially small and medium technology enterprises; and incubates technology enterprises.',
  'R05.ask': '{covered} of the four functions are declared ({wanted}). Judge whether they are actually carried out.',
  'R05.askLacking':
    '{covered} of the {count} required functions are declared; not declared: {lacking}. Judge whether the whole industrial chain is covered.',
  'R05.missing': 'No functions are given; required: {wanted}. Ask the centre to provide them.',
  'R05.notApplicable': 'This rule applies to comprehensive centres only.',
  'R06.title': 'Three functions of a specialised centre',
  'R06.sentence':
    'Establishes a multidisciplinary platform for collaborative innovation and, according to the needs of a specific key technology field, carries out R&D on key common technologies and products, transfer of research results, and demonstration and industrialisation.',
  'R06.ask': '{covered} of the three functions are declared ({wanted}). Judge whether they are actually carried out.',
  'R06.askLacking':
    '{covered} of the {count} required functions are declared; not declared: {lacking}. Judge whether the positioning is accurate.',
  'R06.missing': 'No functions are given; required: {wanted}. Ask the centre to provide them.',
  'R06.notApplicable': 'This rule applies to specialised technology centres only.',
  'R07.title': 'Mode of establishment',
  'R07.sentence':
    'A centre is led by a leading enterprise, which involves enterprises up and down the industrial chain, universities and research institutes; or it may be led by a university or research institute with technological strengths, with enterprises taking part as important members.',
  'R07.pass': 'The lead organisation is of type {leadType} and the mode is {mode}; they are consistent.',
  'R07.fail':
    'The lead organisation is of type {leadType} but the mode is {mode}; they are not consistent. Ask the centre to correct this.',
  'R07.ask':
    'The lead organisation is of type {leadType}, which is not an enterprise, university or research institute. The panel should consider this.',
  'R07.askPlatform': 'The mode is {mode}, which is not one of the two modes in the guideline. The panel should consider this.',
  'R08.title': 'Enterprises in centres led by universities or institutes',
  'R08.sentence':
    'A university or research institute with technological strengths may lead a centre, with enterprises taking part as important members.',
  'R08.pass': 'Lead organisation: {leadType}. Partner organisations: {coBuilders}, of which enterprises: {count}.',
  'R08.passEnterprise': 'The centre is led by an enterprise, so an enterprise is already a main member.',
  'R08.fail':
    'Lead organisation: {leadType}. Partner organisations: {coBuilders}, of which enterprises: {count}. Enterprises should take part as important members.',
  'R09.title': 'Partners in centres led by enterprises',
  'R09.sentence':
    'A centre is led by a leading enterprise, which involves enterprises up and down the industrial chain, universities and research institutes.',
  'R09.pass': 'Led by an enterprise; partner organisations: {count}.',
  'R09.passOther': 'Lead organisation: {leadType}. This requirement for centres led by enterprises does not apply.',
  'R09.warn':
    'Led by an enterprise with no partner organisations. Explain how enterprises along the chain, universities and research institutes are involved.',
} as const
