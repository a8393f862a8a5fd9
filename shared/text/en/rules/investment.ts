/** R23 R24 the way of running a centre, R41–R44 support. */
export const investment = {
  'R23.title': 'Main source of income',
  'R23.sentence':
    'R&D is the main business and technology is the product; comprehensive technology innovation services are the main source of income; competitive research projects and post-evaluation government subsidies are sources of operating funds.',
  'R23.pass': 'Technology income is {share}% of total income, more than {line}% ({tech} of {total}, in CNY 10,000).',
  'R23.passLargest':
    'Technology income is {share}% of total income, not more than {line}%, but it is the largest item (technology {tech}, projects {project}, subsidies {subsidy}, other {other}, total {total}, in CNY 10,000).',
  'R23.warn':
    'Technology income is {share}% of total income, not more than {line}%, and is not the largest item (technology {tech}, projects {project}, subsidies {subsidy}, other {other}, total {total}, in CNY 10,000). Ask the centre to explain.',
  'R23.missing': 'Data missing: {figures}. Ask the centre to provide it.',
  'R23.missingIncome': 'Total income is 0, so the share cannot be calculated. Check with the centre.',
  'R24.title': 'Not competing for academic fame or product profits',
  'R24.sentence': 'A centre does not compete with universities for academic fame or with enterprises for product profits.',
  'R24.pass': "The scoring standards count neither papers nor the host enterprise's product sales; not checked separately.",
  'R41.title': 'Delivery of promised support',
  'R41.sentence':
    'The recommending department and the partner organisations provide the funds, policies, supporting facilities and other support needed to establish the centre.',
  'R41.pass': '{count} commitments, all amounts received (committed / received, in CNY 10,000): {list}.',
  'R41.ask': '{count} commitments were not received in full (committed / received, in CNY 10,000): {list}. Experts should judge.',
  'R41.missing': 'There are no commitments of support. Ask the centre to provide them.',
  'R41.missingArrived': 'Parties with no amount received given: {list}. Ask the centre to provide it.',
  'R42.title': 'Matching funds in centres led by enterprises',
  'R42.sentence':
    'In a centre led by an enterprise, the original investment is maintained, and the new matching funds for R&D are not lower than the funding from the autonomous region.',
  'R42.pass':
    'New matching funds of {match} are not lower than the regional funding of {fiscal}; own investment went from {baseline} to {now} and has not decreased (in CNY 10,000).',
  'R42.fail': 'New matching funds of {match} are lower than the regional funding of {fiscal} (in CNY 10,000). Check the payment vouchers.',
  'R42.failReduced':
    'New matching funds of {match} are not lower than the regional funding of {fiscal}, but own investment decreased from {baseline} to {now} (in CNY 10,000). Please check.',
  'R42.failBoth':
    'New matching funds of {match} are lower than the regional funding of {fiscal}, and own investment decreased from {baseline} to {now} (in CNY 10,000). Please check.',
  'R42.missing': 'Data missing: {figures}. Ask the centre to provide it.',
  'R42.notApplicable': 'This rule applies only to centres that are led by an enterprise and receive regional funding.',
  'R43.title': 'Use of technology transfer income',
  'R43.sentence': 'Income from technology transfer is used mainly for R&D and for rewarding the team.',
  'R43.pass':
    '{share}% of net transfer income went to R&D and the team, more than {line}% ({research} and {team} of {net}, in CNY 10,000).',
  'R43.warn':
    '{share}% of net transfer income went to R&D and the team, not more than {line}% ({research} and {team} of {net}, in CNY 10,000). Ask the centre to explain.',
  'R43.missing': 'Data missing: {figures}. Ask the centre to provide it.',
  'R43.missingIncome': 'Net transfer income is 0, so the share cannot be calculated. Check with the centre.',
  'R43.missingRules':
    '{share}% of net transfer income went to R&D and the team, more than {line}% ({research} and {team} of {net}, in CNY 10,000). The income distribution rules are not attached; ask the centre to provide them.',
  'R44.title': 'One standard for each class of centre',
  'R44.sentence':
    "An evaluation system is to be established for the centres' operation, management and innovation output, with dynamic management. Since classes of centres differ in positioning, goals and tasks, “one standard for each class of centre” is to be explored.",
  'R44.pass': 'Each type and each stage has its own scoring standard; not checked separately.',
  'R41.item': '{party} ({kind})',
  'R41.amount': '{party} ({kind} {amount} / {arrived})',
} as const
