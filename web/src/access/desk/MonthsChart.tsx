import '@mantine/charts/styles.layer.css'
import { BarChart } from '@mantine/charts'

interface MonthsChartProps {
  months: { month: string; atCommune: number; confirmed: number; handedOver: number }[]
  groups: { name: 'atCommune' | 'confirmed' | 'handedOver'; label: string }[]
}

const COLOURS = {
  atCommune: 'var(--vb-strong-line)',
  confirmed: 'var(--vb-soon)',
  handedOver: 'var(--vb-primary)',
}

/** Bars of one month on top of each other; nothing in it takes the focus, the table beside says it. */
export function MonthsChart({ months, groups }: MonthsChartProps) {
  return (
    <BarChart
      h={220}
      data={months}
      dataKey="month"
      type="stacked"
      series={groups.map(({ name, label }) => ({ name, label, color: COLOURS[name] }))}
      withLegend
      yAxisProps={{ allowDecimals: false, width: 32 }}
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
    />
  )
}
