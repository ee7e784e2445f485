// The ceremony: the prize just revealed large, with those who hold it.
import QtQuick

Scene {
    id: scene

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: scene.unit * 0.025

        HallText {
            width: parent.width
            height: scene.unit * 0.15
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.title
            size: scene.unit * 0.105
            color: scene.look.gold
            font.family: scene.look.family
            font.weight: Font.Bold
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: scene.unit * 0.22
            height: Math.max(2, Math.round(scene.unit * 0.006))
            color: scene.look.accent
        }

        Repeater {
            model: scene.picture.rows

            HallText {
                required property var modelData

                width: parent.width
                height: Math.min(scene.unit * 0.26, scene.unit * 0.52 / Math.max(1, scene.picture.rows.length))
                horizontalAlignment: Text.AlignHCenter
                text: modelData.name
                size: Math.min(scene.unit * 0.17, height * 0.76)
                color: scene.look.ink
                font.family: scene.look.family
                font.weight: Font.Bold
            }
        }

        HallText {
            width: parent.width
            height: scene.unit * 0.08
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.part
            size: scene.unit * 0.046
            color: scene.look.quiet
            font.family: scene.look.family
        }
    }

    SceneFoot {
        anchors.bottom: parent.bottom
        width: parent.width
        picture: scene.picture
        look: scene.look
        unit: scene.unit
    }
}
