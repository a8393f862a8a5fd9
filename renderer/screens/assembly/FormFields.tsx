import { useTranslation } from 'react-i18next'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import { Field } from '../../components/Field.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { CellInput } from './CellInput.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { withCell } from './change.ts'
import { fieldName, isLongText } from './fieldNames.ts'
import { formOf, type StepName } from './steps.ts'
import type { Assembly } from './useAssembly.ts'
import { isStillWrong, placeKey, useWrong } from './useWrong.ts'

/** The items of the form that a step asks for, in the groups of the plan: 中心, 批复, 法人信息 … */
export function FormFields({ assembly, step }: { readonly assembly: Assembly; readonly step: StepName }) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const wrong = useWrong(assembly.checked)
  const name = zhAssembly('sheetForm')
  const form = assembly.edited.sheets.find((sheet) => sheet.name === name)
  const textOf = (key: string) => form?.rows[0]?.[form.keys.indexOf(key)] ?? ''
  return formOf(step).map(({ title, rows }) => {
    const heading = title.length === 0 ? t('taskItself') : fieldName(locale, title)
    const root = rows[0]?.root
    return (
      <fieldset key={`${root} ${heading}`} className="assembly-group">
        <legend>{heading}</legend>
        <div className="assembly-fields">
          {rows.map(({ path, cell, required }) => {
            const key = [root, ...path].join('.')
            const own = fieldName(locale, path.length > 1 ? path.slice(1) : path)
            const place = placeKey({ sheet: name, row: 0, key })
            const type = (text: string) => assembly.change((now) => withCell(now, name, 0, key, text), place)
            const common = {
              value: textOf(key),
              isWrong: isStillWrong(wrong.get(place), textOf(key)),
              isFixed: assembly.isFixed,
              place,
              onType: type,
              onRest: assembly.rest,
            }
            const isWide = isLongText(path) || cell.kind === 'list'
            return (
              <div key={key} className={isWide ? 'assembly-wide' : undefined}>
                {cell.kind === 'list' && cell.of.kind === 'choice' ? (
                  <ChoiceList {...common} label={own} values={cell.of.values} />
                ) : (
                  <Field label={own} {...(required && { hint: t('required') })}>
                    {(id) => <CellInput {...common} id={id} cell={cell} isLong={isLongText(path)} />}
                  </Field>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    )
  })
}
