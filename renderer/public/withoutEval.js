// The page allows no eval. zod would try whether it may, which the browser reports as a breach of the policy; told beforehand, it does not.
// It must be known before the first schema is made, so it stands before the modules.
globalThis.__zod_globalConfig = { jitless: true }
