import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type RouterHistory, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { newQueryClient } from '@/api/queries'
import { newRouter } from './router'
import { cssVariables, theme } from './theme'

/** The nonce that the gateway put into this page: Mantine's own style elements carry it. */
const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

// What locks the page's scrolling under a dialog (react-remove-scroll) looks for its nonce under this name only.
Object.assign(globalThis, { __webpack_nonce__: nonce() })

interface Props {
  /** The address bar, unless told otherwise. */
  history?: RouterHistory
}

export function Application({ history }: Props) {
  const [queryClient] = useState(newQueryClient)
  const [router] = useState(() => newRouter(history))
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={nonce}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
