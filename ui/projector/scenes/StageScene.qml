// The team on stage: number and name fill the width, part and time below; nothing else.
import QtQuick

Scene {
    id: scene

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: scene.unit * 0.03

        HallText {
            width: parent.width
            height: scene.unit * 0.25
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.number
            size: scene.unit * 0.22
            color: scene.look.accent
            font.family: scene.look.family
            font.weight: Font.Bold
        }

        HallText {
            width: parent.width
            height: scene.unit * 0.40
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.name
            size: scene.unit * 0.24
            color: scene.look.ink
            font.family: scene.look.family
            font.weight: Font.Bold
            lineHeight: 0.95
        }

        HallText {
            width: parent.width
            height: scene.unit * 0.10
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.part
            size: scene.unit * 0.066
            color: scene.look.quiet
            font.family: scene.look.family
            font.weight: Font.Medium
        }
    }
}
