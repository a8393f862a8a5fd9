export const signature = {
  'appearance.signer': '签名人：{name}　{unit}',
  'appearance.time': '签名时间：{time}（本机时间）',
  'appearance.fingerprint': '证书指纹：{digits}',
} as const
