/** R23 R24 the way of running a centre, R41–R44 support. */
export const investment = {
  'R23.title': 'Main source of income',
  'R23.sentence':
    'Research is the main business and technology the product; comprehensive innovation services are the main source of income, competitive projects and later subsidies are operating funds.',
  'R23.pass': 'Technology income is {share}% of the total, more than {line}% ({tech} of {total}, in CNY 10,000).',
  'R23.passLargest':
    'Technology income is {share}% of the total, not more than {line}%, but the largest item (technology {tech}, projects {project}, subsidies {subsidy}, other {other}, total {total}, in CNY 10,000).',
  'R23.warn':
    'Technology income is {share}% of the total, not more than {line}%, and not the largest item (technology {tech}, projects {project}, subsidies {subsidy}, other {other}, total {total}, in CNY 10,000). Ask the centre to explain.',
  'R23.missing': 'Figures not given: {figures}. Ask the centre for them.',
  'R23.missingIncome': 'The total income is 0, so no share can be computed. Check with the centre.',
  'R24.title': 'No rivalry for academic fame or product profit',
  'R24.sentence': 'A centre does not compete with universities for academic fame, nor with firms for the profit of products.',
  'R24.pass': 'The standards count neither papers nor the product sales of the parent firm; not checked otherwise.',
  'R41.title': 'Support delivered',
  'R41.sentence': 'Recommender and co-builders give the funds, policies and facilities that the centre needs.',
  'R41.pass': '{count} commitments, all amounts arrived (promised / arrived, in CNY 10,000): {list}.',
  'R41.ask': '{count} commitments have not arrived in full (promised / arrived, in CNY 10,000): {list}. Experts judge.',
  'R41.missing': 'No commitment of support is given. Ask the centre for them.',
  'R41.missingArrived': 'Parties whose arrived amount is not given: {list}. Ask the centre for it.',
  'R42.title': 'Matching funds of an enterprise lead',
  'R42.sentence':
    "An enterprise that leads a centre keeps up its earlier investment and adds matching funds for research no lower than the region's fiscal support.",
  'R42.pass':
    "New matching funds {match}, no lower than the region's {fiscal}; own investment went from {baseline} to {now}, not down (in CNY 10,000).",
  'R42.fail': "New matching funds {match}, lower than the region's {fiscal} (in CNY 10,000). Check the receipts.",
  'R42.failReduced':
    "New matching funds {match}, no lower than the region's {fiscal}; but own investment fell from {baseline} to {now} (in CNY 10,000). Check it.",
  'R42.failBoth':
    "New matching funds {match}, lower than the region's {fiscal}; own investment fell from {baseline} to {now} (in CNY 10,000). Check it.",
  'R42.missing': 'Figures not given: {figures}. Ask the centre for them.',
  'R42.notApplicable': 'Applies only to centres led by an enterprise that receive fiscal support of the region.',
  'R43.title': 'Use of income from transfer',
  'R43.sentence': 'Income from the transfer of results goes mainly to research and to rewards for the team.',
  'R43.pass':
    '{share}% of the net income went to research and the team, more than {line}% ({research} and {team} of {net}, in CNY 10,000).',
  'R43.warn':
    '{share}% of the net income went to research and the team, not more than {line}% ({research} and {team} of {net}, in CNY 10,000). Ask the centre to explain.',
  'R43.missing': 'Figures not given: {figures}. Ask the centre for them.',
  'R43.missingIncome': 'The net income from transfer is 0, so no share can be computed. Check with the centre.',
  'R43.missingRules':
    '{share}% of the net income went to research and the team, more than {line}% ({research} and {team} of {net}, in CNY 10,000); the rules for the split are not attached. Ask the centre for them.',
  'R44.title': 'One standard for each class',
  'R44.sentence':
    'Operation, management and output are evaluated by a system of their own, with lively management; for the different positions and aims of centres there is one standard for each class.',
  'R44.pass': 'Each type and each stage has its own standard; not checked otherwise.',
  'R41.item': '{party} ({kind})',
  'R41.amount': '{party} ({kind} {amount} / {arrived})',
} as const
