import { Button, Checkbox, InputNumber, Radio, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Printer } from '#shared/ipc/printing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import type { PaperFit } from '../../components/paper/paperSize.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { wholeNumber } from '../../components/wholeNumber.ts'

/** How it is to be printed. */
export interface Options {
  readonly fit: PaperFit
  readonly printer: string | undefined
  readonly copies: number
  readonly range: 'all' | 'current' | 'some'
  readonly from: number
  readonly to: number
  readonly duplex: 'longEdge' | 'simplex'
  readonly blank: boolean
  readonly greyscale: boolean
  readonly withoutMarks: boolean
}

interface Props {
  readonly options: Options
  readonly onChange: (part: Partial<Options>) => void
  readonly printers: readonly Printer[]
  /** pages laid out, all of them */
  readonly pages: number
  /** pages times copies that would be printed */
  readonly sheets: number
  readonly forms: number
  readonly source: 'fromSigned' | 'fromDraft' | 'fromBlank' | undefined
  /** the review's own forms can be filled: pledge and recusal are there */
  readonly fillable: boolean
  /** false before the pledge is accepted; a person without a review needs none */
  readonly pledged: boolean
  readonly joined: boolean
  readonly busy: boolean
  readonly said: string | undefined
  readonly faults: readonly Fault[]
  readonly onPrint: () => void
  readonly onSave: () => void
}

/** The right column: preview size, printer, copies, range, sides, content; then print, or save as PDF. */
export function PrintOptions(props: Props) {
  const { options, onChange, printers, pages, sheets, forms, source, fillable, pledged, joined, busy, said, faults, onPrint, onSave } =
    props
  const { t } = useTranslation('printing')
  const off = pages === 0 || busy
  return (
    <section className="print-options">
      <Segmented<PaperFit>
        block
        aria-label={t('fit.label')}
        value={options.fit}
        options={(['page', 'width', 'actual'] as const).map((value) => ({ value, label: t(`fit.${value}`) }))}
        onChange={(fit) => onChange({ fit })}
      />
      <Field label={t('printer')}>
        {(id) => (
          <Select
            id={id}
            value={options.printer ?? printers.find(({ usual }) => usual)?.name ?? printers[0]?.name ?? null}
            disabled={printers.length === 0}
            placeholder={t('printer.none')}
            options={printers.map(({ name, label }) => ({ value: name, label }))}
            onChange={(printer: string) => onChange({ printer })}
          />
        )}
      </Field>
      <div className="print-pair">
        <Field label={t('copies')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={99}
              precision={0}
              parser={wholeNumber}
              changeOnWheel={false}
              value={options.copies}
              onChange={(copies) => onChange({ copies: copies ?? 1 })}
            />
          )}
        </Field>
        <Field label={t('range')}>
          {(id) => (
            <Select
              id={id}
              value={options.range}
              options={[
                { value: 'all', label: t('range.all', { pages }) },
                { value: 'current', label: t('range.current') },
                { value: 'some', label: t('range.some') },
              ]}
              onChange={(range: Options['range']) => onChange({ range })}
            />
          )}
        </Field>
      </div>
      {options.range === 'some' && (
        <div className="print-range">
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`range.${end}`)}>
              {(id) => (
                <InputNumber
                  id={id}
                  min={1}
                  max={Math.max(1, pages)}
                  precision={0}
                  parser={wholeNumber}
                  changeOnWheel={false}
                  value={options[end]}
                  onChange={(value) => onChange({ [end]: value ?? 1 })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      <fieldset>
        <legend>{t('duplex')}</legend>
        <Radio.Group
          value={options.duplex}
          options={[
            { value: 'longEdge', label: t('duplex.long') },
            { value: 'simplex', label: t('duplex.one') },
          ]}
          onChange={(event) => onChange({ duplex: event.target.value as Options['duplex'] })}
        />
      </fieldset>
      <fieldset>
        <legend>{t('content')}</legend>
        <Radio.Group
          value={options.blank}
          options={[
            { value: false, label: t('content.filled'), disabled: !fillable },
            { value: true, label: t('content.blank') },
          ]}
          onChange={(event) => onChange({ blank: event.target.value as boolean })}
        />
        <Checkbox checked={options.greyscale} onChange={(event) => onChange({ greyscale: event.target.checked })}>
          {t('greyscale')}
        </Checkbox>
        <Checkbox checked={options.withoutMarks} onChange={(event) => onChange({ withoutMarks: event.target.checked })}>
          {t('withoutMarks')}
        </Checkbox>
      </fieldset>
      <div className="print-foot">
        {!pledged && <p className="print-note">{t('notFillable')}</p>}
        {faults.length > 0 && <Faults faults={faults} />}
        {source && faults.length === 0 && (
          <p className="print-source" data-source={source}>
            <StateMark state={source === 'fromSigned' ? 'ok' : source === 'fromDraft' ? 'half' : 'todo'} size={14} decorative />
            <span>
              {t(source)}
              {joined && <br />}
              {joined && t('joined.note')}
            </span>
          </p>
        )}
        <p className="print-said" role="status">
          {said}
        </p>
        <Button type="primary" size="large" block disabled={off} onClick={onPrint}>
          {t('print', { forms, pages: sheets })}
        </Button>
        <Button block disabled={off} onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}
