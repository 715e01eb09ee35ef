import { Menu, UnstyledButton } from '@mantine/core'
import type { Me } from '@vung-buoc/server/contract'
import { IconChevronDown, IconLogout, IconUserCircle, IconUserCog } from '@tabler/icons-react'
import { useGo } from '../../ui/AppLink.tsx'
import { accessTexts as say } from '../access.texts.ts'
import classes from './ActingMenu.module.css'
import { useActAs, useLogout } from './session.api.ts'

/** Which duty and unit is being acted for, and the way to another one. */
export function ActingMenu({ me }: { me: Me }) {
  const go = useGo()
  const logout = useLogout()
  const actAs = useActAs()
  const others = me.assignments.filter(({ id }) => id !== me.acting?.id)
  return (
    <Menu
      position="bottom-end"
      width={300}
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton
          className={classes.target ?? ''}
          aria-label={say('acting-menu', { name: me.displayName })}
        >
          <span className={classes.words}>
            <span className={classes.duty}>{me.acting?.dutyName ?? say('no-acting')}</span>
            <span className={classes.unit}>{me.acting?.unitName ?? me.displayName}</span>
          </span>
          <IconUserCircle className={classes.icon} size={24} aria-hidden />
          <IconChevronDown className={classes.chevron} size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((assignment) => (
          <Menu.Item key={assignment.id} onClick={() => actAs.send(assignment.id)}>
            <strong>{assignment.dutyName}</strong>
            <br />
            {assignment.unitName}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconUserCog size={18} />} onClick={() => go('/tai-khoan')}>
          {say('nav.account')}: {me.displayName}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={logout.send}>
          {say('logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
