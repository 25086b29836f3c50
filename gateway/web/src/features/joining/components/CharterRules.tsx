import type { Charter } from '@/api/types/members'
import { Line } from '@/components/Line'

/** The five rules, numbered in the margin: later decisions name them. */
export function CharterRules({ charter }: { charter: Charter }) {
  return (
    <section className="charter" aria-labelledby="charter">
      <Line className="joining-part">
        <h2 className="joining-title" id="charter">
          {charter.title}
        </h2>
        <p className="t2">{charter.preamble}</p>
      </Line>
      <ol>
        {charter.rules.map((rule, index) => (
          <li key={rule.id} className="entry">
            <p className="m num">
              <b>{index + 1}</b>
            </p>
            <div className="c">
              <p>
                <b>{rule.title}</b> <span className="t2">{rule.text}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
