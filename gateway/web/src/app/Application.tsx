import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { newQueryClient } from '@/api/queries'
import { newRouter } from './router'
import { cssVariables, theme } from './theme'

/** The nonce that the gateway put into this page: Mantine's own style elements carry it. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

export function Application() {
  const [queryClient] = useState(newQueryClient)
  const [router] = useState(newRouter)
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={nonce}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
