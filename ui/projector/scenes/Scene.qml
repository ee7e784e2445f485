// What every scene is given: the picture, the look, and the height of the screen by which letters are sized.
import QtQuick

Item {
    required property var picture
    required property var look
    required property real unit
}
