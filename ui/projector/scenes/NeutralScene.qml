// The contest, the round and the place; nothing else.
import QtQuick

Scene {
    id: scene

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: scene.unit * 0.04

        HallText {
            width: parent.width
            height: scene.unit * 0.44
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignBottom
            text: scene.picture.contest
            size: scene.unit * 0.105
            color: scene.look.ink
            font.family: scene.look.family
            font.weight: Font.Bold
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: scene.unit * 0.22
            height: Math.max(2, Math.round(scene.unit * 0.006))
            color: scene.look.accent
        }

        HallText {
            width: parent.width
            height: scene.unit * 0.09
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.round
            size: scene.unit * 0.062
            color: scene.look.ink
            font.family: scene.look.family
            font.weight: Font.Medium
        }

        HallText {
            width: parent.width
            height: scene.unit * 0.07
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.venue
            size: scene.unit * 0.042
            color: scene.look.quiet
            font.family: scene.look.family
        }
    }
}
