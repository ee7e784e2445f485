// The line below a list: the revision of frozen results at the left, the page at the right.
import QtQuick

Item {
    required property var picture
    required property var look
    required property real unit

    height: unit * 0.045

    HallText {
        width: parent.width * 0.7
        height: parent.height
        text: picture.foot
        size: unit * 0.026
        color: look.quiet
        font.family: look.family
    }

    HallText {
        anchors.right: parent.right
        width: parent.width * 0.25
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: picture.page
        size: unit * 0.026
        color: look.quiet
        font.family: look.family
    }
}
