// The page allows no eval. zod would try whether it may, which the browser reports as a breach of the policy; told beforehand, it does not.
// It must be set before the first schema is made, so this script runs before the modules.
globalThis.__zod_globalConfig = { jitless: true }
