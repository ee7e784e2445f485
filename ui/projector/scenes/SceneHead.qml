// The line above a list: what it is, of which round.
import QtQuick

Item {
    required property var picture
    required property var look
    required property real unit

    height: unit * 0.12

    HallText {
        id: title
        width: Math.min(implicitWidth, parent.width * 0.62)
        height: parent.height * 0.8
        text: picture.title
        size: unit * 0.062
        color: look.ink
        font.family: look.family
        font.weight: Font.Bold
    }

    HallText {
        anchors.right: parent.right
        width: parent.width - title.width - unit * 0.05
        height: parent.height * 0.8
        horizontalAlignment: Text.AlignRight
        text: picture.round
        size: unit * 0.036
        color: look.quiet
        font.family: look.family
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.max(1, Math.round(unit * 0.003))
        color: look.line
    }
}
