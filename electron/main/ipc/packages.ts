import { packageCalls } from '#shared/ipc/packages.ts'
import { refuse } from '#shared/text/fault.ts'
import { pathOf } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { serve } from './serve.ts'
import { asJob } from './work.ts'

export function servePackages(packages: OpenPackages): void {
  serve(packageCalls, {
    open: async ({ file, job }, caller) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      return asJob(job, caller, (options) => packages.open(path, options))
    },
    close: (ask) => packages.close(ask.package),
  })
}
