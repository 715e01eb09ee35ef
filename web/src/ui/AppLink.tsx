import { Anchor, Button, type ButtonProps } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

/** Goes to an address of this app without loading the page anew. */
export function useGo(): (href: string) => void {
  const router = useRouter()
  return (href) => {
    void router.navigate({ href })
  }
}

function useFollow(href: string) {
  const go = useGo()
  return (event: MouseEvent<HTMLAnchorElement>) => {
    const special = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (special || event.button !== 0 || event.defaultPrevented) return
    event.preventDefault()
    go(href)
  }
}

interface AppLinkProps {
  href: string
  children: ReactNode
  className?: string | undefined
  current?: boolean
  onFollow?: () => void
}

export function AppLink({ href, children, className, current = false, onFollow }: AppLinkProps) {
  const follow = useFollow(href)
  return (
    <Anchor
      href={href}
      className={className}
      inherit
      aria-current={current ? 'page' : undefined}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => {
        onFollow?.()
        follow(event)
      }}
    >
      {children}
    </Anchor>
  )
}

export function LinkButton({
  href,
  children,
  ...rest
}: ButtonProps & { href: string; children: ReactNode }) {
  const follow = useFollow(href)
  return (
    <Button component="a" href={href} onClick={follow} {...rest}>
      {children}
    </Button>
  )
}
