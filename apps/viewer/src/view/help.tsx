import { keys } from '../model/keys'
import { Modal } from './modal'

/** The keys of the page, and how its marks are read. */
export function Help({ several, onClose }: { several: boolean; onClose: () => void }) {
  return (
    <Modal id="help" title="How to read this page" onClose={onClose}>
      <h3>Marks</h3>
      <ul class="how">
        <li>
          <span class="mark" data-kind="direct" data-hue={1} data-pattern={1}>
            “All in quotation marks”
          </span>{' '}
          direct: solid line, the whole mark
        </li>
        <li>
          <span class="mark" data-kind="mixed" data-hue={2} data-pattern={2}>
            partly in “quotation marks”
          </span>{' '}
          mixed: dashed line, half a mark
        </li>
        <li>
          <span class="mark" data-kind="indirect" data-hue={3} data-pattern={3}>
            in other words
          </span>{' '}
          indirect: dotted line, a strip
        </li>
      </ul>
      <p>
        Each speaker has a colour, a pattern and a label. A dashed label says that a quote goes on after other
        words. Point at a quote, its speaker or its reporting words, and all three light up.
      </p>
      <h3>Keys</h3>
      <dl class="key-list">
        {keys
          .filter((key) => several || !key.several)
          .map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
      </dl>
    </Modal>
  )
}
