import { ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'

export interface Option<Value extends string = string> {
  id: Value
  name: string
  /** A second line under the name. */
  about?: string
}

/** One line in an opened list. */
export function option({ id, name, about }: Option) {
  return (
    <ListBoxItem key={id} id={id} textValue={name} className="list-box-item">
      <Text slot="label">{name}</Text>
      {about && (
        <Text slot="description" className="list-box-about">
          {about}
        </Text>
      )}
    </ListBoxItem>
  )
}
