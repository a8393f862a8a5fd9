/** The pledge of experts, opening and numbered clauses, text 1. Frozen: records hold the digest of the Chinese text. */
export const pledge1 = {
  number: 1,
  'zh-CN': [
    '本人受邀参加内蒙古自治区技术创新中心评审，已知悉评审要求与工作纪律，郑重承诺如下：',
    '一、独立公正。依据评审标准、申报材料和现场查证的事实独立作出判断，不受任何单位和个人影响，对本人的评分和意见负责。',
    '二、严守秘密。对评审中知悉的国家秘密、商业秘密、技术资料、个人信息以及评审过程、评分和意见予以保密，未经授权不向任何单位和个人透露。',
    '三、主动回避。与评审对象或其依托、共建单位存在本单位、近亲属、合作项目、参与方案编制、经济利益或者其他可能影响公正的关系的，主动申请回避，不参与评分。',
    '四、廉洁自律。不接受评审对象及相关单位和个人的礼品、礼金、宴请和其他利益，不利用评审谋取私利。',
    '五、抵制请托。不接受请托，不为他人打探、传递评审信息；遇有请托、游说的，予以拒绝并及时报告、留存记录。',
    '六、不留存材料。只为本次评审使用材料，不复制、不外传；评审结束后按要求移交全部材料，并清除本人设备上的副本。',
    '七、以上承诺如有违反，本人接受取消评审资格、通报、记入科研诚信记录等处理，并承担相应责任。',
  ],
  'en-US': [
    'I have been invited to take part in the review of a technology innovation centre of the Inner Mongolia Autonomous Region. I am aware of the requirements and working rules of the review and solemnly pledge as follows:',
    '1. Independence and impartiality. I will judge independently, on the basis of the scoring standard, the application materials and the facts verified on site, without influence from any organisation or individual, and I am responsible for my scores and opinions.',
    '2. Confidentiality. I will keep confidential all state secrets, trade secrets, technical materials and personal information that I learn of during the review, as well as the proceedings, scores and opinions of the review, and will not disclose them to any organisation or individual without authorisation.',
    '3. Recusal. If I have a relationship with the reviewed centre or its host or partner organisations through employment, close relatives, joint projects, involvement in preparing the plan, financial interest or anything else that may affect impartiality, I will request recusal and will not score.',
    '4. Integrity. I will not accept gifts, money, hospitality or other benefits from the reviewed centre or any related organisation or individual, and will not use the review for private gain.',
    '5. Resisting lobbying. I will not accept requests for favours, nor seek or pass on review information for others. If I am lobbied, I will refuse, report it promptly and keep a record.',
    '6. No retention of materials. I will use the materials only for this review and will not copy or circulate them. After the review I will hand over all materials as required and delete the copies on my own devices.',
    '7. If I break this pledge, I accept disqualification as a reviewer, public notice, an entry in research integrity records and other measures, and I bear the corresponding liability.',
  ],
} as const
