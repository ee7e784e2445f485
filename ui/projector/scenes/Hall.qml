// The hall's screen. It draws `picture` whole and knows neither words nor rules; an unknown scene is black.
import QtQuick

Rectangle {
    id: hall

    property var picture: ({ scene: "" })
    property var look: ({})
    // How much of a veil lies over the scene: 0 in the hall, more in the small copy while the hall is black.
    property real veil: 0

    readonly property var scenes: ({
        neutral: neutral, draw: draw, order: order, stage: stage, scoreboard: scoreboard, standings: standings, awards: awards
    })

    color: loader.sourceComponent ? look.ground : "black"

    Loader {
        id: loader

        // The safe area: 5 % of each edge.
        x: Math.round(hall.width * 0.05)
        y: Math.round(hall.height * 0.05)
        width: hall.width - 2 * x
        height: hall.height - 2 * y
        sourceComponent: hall.scenes[hall.picture.scene] ?? null
    }

    Rectangle {
        anchors.fill: parent
        color: "black"
        opacity: hall.veil
        visible: opacity > 0
    }

    Component { id: neutral; NeutralScene { picture: hall.picture; look: hall.look; unit: hall.height } }
    Component { id: draw; DrawScene { picture: hall.picture; look: hall.look; unit: hall.height } }
    Component { id: order; OrderScene { picture: hall.picture; look: hall.look; unit: hall.height } }
    Component { id: stage; StageScene { picture: hall.picture; look: hall.look; unit: hall.height } }
    Component { id: scoreboard; ScoreboardScene { picture: hall.picture; look: hall.look; unit: hall.height } }
    Component { id: standings; StandingsScene { picture: hall.picture; look: hall.look; unit: hall.height } }
    Component { id: awards; AwardsScene { picture: hall.picture; look: hall.look; unit: hall.height } }
}
