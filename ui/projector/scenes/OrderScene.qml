// The running order: one column of up to eight teams, or two.
import QtQuick

Scene {
    id: scene

    readonly property int perColumn: 8

    SceneHead {
        id: head
        width: parent.width
        picture: scene.picture
        look: scene.look
        unit: scene.unit
    }

    Grid {
        id: list

        readonly property real rowHeight: (scene.height - head.height - foot.height - scene.unit * 0.02) / scene.perColumn

        anchors { top: head.bottom; topMargin: scene.unit * 0.02 }
        width: parent.width
        flow: Grid.TopToBottom
        rows: scene.perColumn
        columns: scene.picture.columns
        columnSpacing: scene.unit * 0.06

        Repeater {
            model: scene.picture.rows

            Item {
                id: row

                required property var modelData

                width: (list.width - (list.columns - 1) * list.columnSpacing) / list.columns
                height: list.rowHeight

                Figures {
                    id: number
                    x: scene.unit * 0.10 - width
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.number
                    size: scene.unit * 0.058
                    color: row.modelData.marked ? scene.look.ink : scene.look.accent
                    family: scene.look.family
                    weight: Font.Bold
                }

                HallText {
                    anchors { left: parent.left; leftMargin: scene.unit * 0.14; right: parent.right }
                    height: parent.height
                    text: row.modelData.name
                    size: scene.unit * 0.054
                    color: scene.look.ink
                    font.family: scene.look.family
                    font.weight: Font.Medium
                }
            }
        }
    }

    SceneFoot {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        picture: scene.picture
        look: scene.look
        unit: scene.unit
    }
}
