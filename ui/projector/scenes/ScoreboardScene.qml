// The running scoreboard: a line slides to its new place, so that the hall sees who moved.
import QtQuick

Scene {
    id: scene

    readonly property int perPage: 8
    readonly property real rowHeight: (height - head.height - foot.height - unit * 0.01) / perPage

    onPictureChanged: scene.take(picture.rows)
    Component.onCompleted: scene.take(picture.rows)

    function place(key) {
        for (let index = 0; index < lines.count; index += 1)
            if (lines.get(index).key === key)
                return index;
        return -1;
    }

    // Lines stay the same items while their teams stay on the page; only then can they slide.
    function take(rows) {
        const keys = rows.map(row => row.key);
        for (let index = lines.count - 1; index >= 0; index -= 1)
            if (!keys.includes(lines.get(index).key))
                lines.remove(index);
        for (const row of rows) {
            const index = scene.place(row.key);
            if (index < 0)
                lines.append(row);
            else
                lines.set(index, row);
        }
    }

    ListModel { id: lines }

    SceneHead {
        id: head
        width: parent.width
        picture: scene.picture
        look: scene.look
        unit: scene.unit
    }

    Item {
        anchors { top: head.bottom; topMargin: scene.unit * 0.01 }
        width: parent.width
        height: scene.rowHeight * scene.perPage

        Repeater {
            model: lines

            ScoreLine {
                required property var model
                // Only a change of place slides; a change of the window's size does not.
                property real slot: model.slot

                width: parent.width
                height: scene.rowHeight
                y: slot * scene.rowHeight
                look: scene.look
                unit: scene.unit
                name: model.name
                remark: model.remark
                points: model.points

                Behavior on slot { NumberAnimation { duration: 200; easing.type: Easing.OutCubic } }
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
