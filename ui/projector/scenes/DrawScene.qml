// The draw of lots: every number waits in its place until its team is drawn; one column of up to eight, or two.
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
                readonly property bool known: modelData.name !== ""

                width: (list.width - (list.columns - 1) * list.columnSpacing) / list.columns
                height: list.rowHeight

                Rectangle {
                    id: plate
                    anchors.verticalCenter: parent.verticalCenter
                    width: scene.unit * 0.11
                    height: row.height * 0.84
                    radius: scene.unit * 0.012
                    color: row.modelData.marked ? scene.look.gold : row.known ? scene.look.accent : "transparent"
                    border.width: Math.max(1, Math.round(scene.unit * 0.003))
                    border.color: row.modelData.marked ? scene.look.gold : row.known ? scene.look.accent : scene.look.line

                    Figures {
                        anchors.centerIn: parent
                        text: row.modelData.number
                        size: scene.unit * 0.056
                        color: row.known ? scene.look.ground : scene.look.quiet
                        family: scene.look.family
                        weight: Font.Bold
                    }
                }

                HallText {
                    anchors { left: plate.right; leftMargin: scene.unit * 0.03; right: parent.right }
                    height: parent.height
                    text: row.modelData.name
                    size: scene.unit * 0.054
                    color: row.modelData.marked ? scene.look.gold : scene.look.ink
                    font.family: scene.look.family
                    font.weight: row.modelData.marked ? Font.Bold : Font.Medium

                    NumberAnimation on opacity {
                        running: row.modelData.marked
                        from: 0
                        to: 1
                        duration: 180
                    }
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
