// The final standings: the place large, then the name and the total; at most eight lines a page.
import QtQuick

Scene {
    id: scene

    readonly property int perPage: 8

    SceneHead {
        id: head
        width: parent.width
        picture: scene.picture
        look: scene.look
        unit: scene.unit
    }

    Column {
        anchors { top: head.bottom; topMargin: scene.unit * 0.01 }
        width: parent.width

        Repeater {
            model: scene.picture.rows

            ScoreLine {
                required property var modelData

                width: parent.width
                height: (scene.height - head.height - foot.height - scene.unit * 0.01) / scene.perPage
                look: scene.look
                unit: scene.unit
                place: modelData.place
                first: modelData.first
                name: modelData.name
                points: modelData.points
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
