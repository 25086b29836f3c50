import { BareSheet } from '../shell/BareSheet'

/** In place of everything when not even the first words came: in both languages, as it has the words of none. */
export function Speechless() {
  return (
    <BareSheet>
      <div className="line head">
        <div className="c">
          <h1>La page n’a pas pu s’ouvrir</h1>
          <p role="alert">
            Vérifiez votre connexion, puis essayez encore.
            <span lang="en" className="block">
              The page could not be opened: check your connection, then try again.
            </span>
          </p>
          <div className="btns head-actions">
            <button type="button" className="btn p" onClick={() => window.location.reload()}>
              <span>
                Essayer encore · <span lang="en">Try again</span>
              </span>
            </button>
          </div>
        </div>
      </div>
    </BareSheet>
  )
}
