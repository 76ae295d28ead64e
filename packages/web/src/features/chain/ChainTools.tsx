import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'

export type Zoom = 'fit' | 'quarter' | 'month'

const zooms: readonly Zoom[] = ['fit', 'quarter', 'month']

interface Props {
  zoom: Zoom
  onZoom: (zoom: Zoom) => void
  asTable: boolean
  onTable: (asTable: boolean) => void
  /** There is a drawing whose time can be stretched. */
  drawing: boolean
}

/** How much time is in sight, and the way between picture and table. */
export function ChainTools({ zoom, onZoom, asTable, onTable, drawing }: Props) {
  const t = useText()
  return (
    <div className="chain-tools">
      {drawing && !asTable && (
        <fieldset className="chain-zoom">
          <legend className="visually-hidden">{t('chain.zoom')}</legend>
          {zooms.map((step) => (
            <label key={step}>
              <input type="radio" name="chain-zoom" checked={step === zoom} onChange={() => onZoom(step)} />
              <span>{t(`chain.zoom_${step}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Button look="quiet" small onPress={() => onTable(!asTable)}>
        {t(asTable ? 'chain.show_drawing' : 'chain.show_table')}
      </Button>
    </div>
  )
}
