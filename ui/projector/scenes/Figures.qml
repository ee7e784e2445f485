// A number whose digits stand in cells of one width, so that columns of numbers line up on the comma.
import QtQuick

Row {
    id: figures

    property string text: ""
    property real size: 16
    property color color: "white"
    property string family: ""
    property int weight: Font.Normal

    TextMetrics {
        id: widest
        font.family: figures.family
        font.pixelSize: Math.max(1, Math.round(figures.size))
        font.weight: figures.weight
        font.hintingPreference: Font.PreferNoHinting
        text: "0"
    }

    Repeater {
        model: figures.text.length

        Text {
            required property int index
            readonly property string letter: figures.text[index] ?? ""

            width: letter >= "0" && letter <= "9" ? Math.ceil(widest.advanceWidth) : implicitWidth
            horizontalAlignment: Text.AlignHCenter
            text: letter
            font: widest.font
            color: figures.color
            textFormat: Text.PlainText
        }
    }
}
