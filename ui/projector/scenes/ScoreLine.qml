// A line of a table of scores: place or bar at the left, the name, a remark, the points at the right.
import QtQuick

Item {
    id: line

    required property var look
    required property real unit
    property string place: ""
    property string name: ""
    property string remark: ""
    property string points: ""
    property bool first: false

    Figures {
        id: placeFigures
        x: line.unit * 0.13 - width
        anchors.verticalCenter: parent.verticalCenter
        text: line.place
        size: line.unit * 0.074
        color: line.first ? line.look.gold : line.look.accent
        family: line.look.family
        weight: Font.Bold
    }

    HallText {
        anchors {
            left: parent.left
            leftMargin: line.place ? line.unit * 0.18 : 0
            right: remarkText.left
            rightMargin: line.unit * 0.03
        }
        height: parent.height
        text: line.name
        size: line.unit * 0.054
        color: line.look.ink
        font.family: line.look.family
        font.weight: Font.Medium
    }

    HallText {
        id: remarkText
        anchors { right: pointsFigures.left; rightMargin: line.unit * 0.05 }
        width: implicitWidth
        height: parent.height
        text: line.remark
        size: line.unit * 0.030
        fontSizeMode: Text.FixedSize
        color: line.look.quiet
        font.family: line.look.family
    }

    Figures {
        id: pointsFigures
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        text: line.points
        size: line.unit * 0.058
        color: line.look.ink
        family: line.look.family
        weight: Font.Bold
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.max(1, Math.round(line.unit * 0.0015))
        color: line.look.line
    }
}
